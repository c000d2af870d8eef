// What a person hears who does not see the page: the element that gets the focus, and what is announced.
import { type CDPSession, expect, type Locator } from '@playwright/test';
import { listen } from './announcements.ts';
import type { App } from './app.ts';

/** States that are heard with an element. */
const STATES = ['checked', 'expanded', 'invalid', 'pressed', 'required'];

export class Transcript {
  readonly #app: App;
  readonly #browser: CDPSession;
  readonly #announced: () => Promise<string[]>;
  /** Announcements of earlier steps. */
  #heard = 0;
  #dialog = '';

  private constructor(app: App, browser: CDPSession, announced: () => Promise<string[]>) {
    this.#app = app;
    this.#browser = browser;
    this.#announced = announced;
  }

  /**
   * Begins on the page that is open. Only Chromium tells the names that it computes.
   * @param said what the page says of its list, which follows the rows after a while. It is not heard again.
   */
  static async begin(app: App, said = ''): Promise<Transcript> {
    const { page } = app;
    await expect(page.getByRole('status').first()).toHaveText(said);
    return new Transcript(app, await page.context().newCDPSession(page), await listen(page));
  }

  /** Presses keys, and expects that this is heard after them: the dialog if it is another one, the element, announcements. */
  async press(keys: string, ...lines: readonly string[]): Promise<void> {
    await this.#app.page.keyboard.press(keys);
    await this.hear(...lines);
  }

  /** Presses Tab until the element has the focus. */
  async tabTo(element: Locator, ...lines: readonly string[]): Promise<void> {
    await this.#app.tabTo(element);
    await this.hear(...lines);
  }

  async tabBackTo(element: Locator, ...lines: readonly string[]): Promise<void> {
    await this.#app.tabTo(element, 'Shift+Tab');
    await this.hear(...lines);
  }

  async hear(...lines: readonly string[]): Promise<void> {
    let dialog = '';
    let announced: string[] = [];
    await expect
      .poll(
        async () => {
          announced = await this.#announced();
          dialog = await this.#describe('document.activeElement?.closest("dialog")');
          const entered = dialog === this.#dialog || dialog === '' ? [] : [dialog];
          const said = announced.slice(this.#heard).map(text => `said: ${text}`);
          return [...entered, await this.#describe('document.activeElement'), ...said];
        },
        { intervals: [50] },
      )
      .toEqual(lines);
    this.#dialog = dialog;
    this.#heard = announced.length;
  }

  /** "checkbox Select CI deploy, checked", or with a description "textbox Email — Enter your email." */
  async #describe(expression: string): Promise<string> {
    const { result } = await this.#browser.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) return '';
    const { nodes } = await this.#browser.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [node] = nodes;
    const isSet = (value: unknown) => value !== false && value !== 'false' && value !== undefined;
    const states = STATES.filter(state =>
      isSet(node?.properties?.find(({ name }) => name === state)?.value.value),
    );
    const name: string = node?.name?.value ?? '';
    const description: string = node?.description?.value ?? '';
    const words = [`${node?.role?.value} ${name}`, ...states].join(', ');
    // A tooltip with the name is not read again.
    return description === '' || description === name ? words : `${words} — ${description}`;
  }
}
