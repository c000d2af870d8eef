// The console as a test handles it: the few verbs that journeys are told in.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  DEMO_PASSWORD,
  DEMO_USERS,
  type DemoUserKey,
  type EndpointName,
  type FaultText,
  SCENARIO_STORAGE_KEY,
} from '../src/mocks/scenario.ts';
import { REQUESTS } from './requests.ts';

type NewToken = {
  name: string;
  scopes?: readonly string[];
  /** Words of services to search for; the first match of each is chosen. Without it: all services. */
  services?: readonly string[];
  /** A day as the date field takes it, or never. Without it the default of 90 days stays. */
  expires?: string;
};

export class App {
  readonly page: Page;
  /** Every request to the API since the last fault was set, as "GET http://…/api/tokens". */
  readonly #requests: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('request', request => this.#requests.push(`${request.method()} ${request.url()}`));
  }

  /** Lets the time limit of a request pass, once the request is on its way. */
  async passTimeLimit(endpoint: EndpointName): Promise<void> {
    await expect.poll(() => this.#requests.some(request => REQUESTS[endpoint].test(request))).toBe(true);
    this.#requests.length = 0;
    await this.page.clock.fastForward(31_000);
  }

  get sudoDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Confirm it’s you' });
  }

  get revealDialog(): Locator {
    return this.page.getByRole('dialog', { name: /^(Token|Automation token) ‘.*’ created$/ });
  }

  get deleteDialog(): Locator {
    return this.page.getByRole('alertdialog', { name: /^Delete ‘/ });
  }

  get problem(): Locator {
    return this.page.getByRole('region', { name: 'There is a problem' });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  async signInAs(key: DemoUserKey): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByRole('button', { name: new RegExp(`^${loginOf(key)}`) }).click();
    await expect(this.heading('Personal tokens')).toBeVisible();
  }

  async signInByHand(login: string, password = DEMO_PASSWORD): Promise<void> {
    await this.page.getByLabel('Email', { exact: true }).fill(login);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Answers the dialog that asks for the password. */
  async passSudo(): Promise<void> {
    await this.sudoDialog.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await this.sudoDialog.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expect(this.sudoDialog).toBeHidden();
  }

  /** From the list to the empty form. */
  async openForm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create token', exact: true }).first().click();
    await this.passSudo();
    await expect(this.heading('Create a token')).toBeVisible();
  }

  async fillForm({ name, scopes = ['Purge select content'], services, expires }: NewToken): Promise<void> {
    const { page } = this;
    await page.getByLabel('Name', { exact: true }).fill(name);
    for (const scope of scopes) await page.getByRole('checkbox', { name: scope, exact: true }).check();
    if (services) {
      await page.getByRole('radio', { name: 'Limit to services' }).check();
      for (const service of services) await this.chooseService(service);
    }
    if (expires === 'never') await page.getByRole('radio', { name: 'Never', exact: true }).check();
    else if (expires) {
      await page.getByRole('radio', { name: 'On a date' }).check();
      await page.getByLabel('Expires on').fill(expires);
    }
  }

  async chooseService(words: string): Promise<void> {
    const picker = this.page.getByRole('combobox', { name: 'Services' });
    await picker.fill(words);
    await this.page.getByRole('option').first().click();
    await picker.press('Escape');
  }

  async submitForm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create token', exact: true }).click();
  }

  /** Creates a token from the list, and gives its secret while the reveal dialog is still open. */
  async createToken(token: NewToken): Promise<string> {
    await this.openForm();
    await this.fillForm(token);
    await this.submitForm();
    await expect(this.revealDialog).toBeVisible();
    return this.secretField.inputValue();
  }

  /** Presses Tab until the control has focus, as a person would. */
  async tabTo(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    for (let step = 0; step < 80; step++) {
      if (await control.evaluate(element => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(control).toBeFocused();
  }

  get secretField(): Locator {
    return this.page.getByRole('textbox', { name: 'Token secret' });
  }

  /** Copies what the reveal dialog shows, and closes it. */
  async copyAndClose(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.revealDialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(this.revealDialog.getByRole('paragraph').filter({ hasText: /^Copied$/ })).toBeVisible();
    await this.revealDialog.getByRole('button', { name: 'Okay', exact: true }).click();
    await expect(this.revealDialog).toBeHidden();
  }

  /** The row of the token with exactly this name. */
  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  /** All rows of tokens, without the header and open details. */
  get rows(): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('button', { name: /^Delete / }) });
  }

  async rowNames(): Promise<string[]> {
    return this.page.getByRole('rowheader').getByRole('button').allInnerTexts();
  }

  deleteButton(name: string): Locator {
    return this.page.getByRole('button', { name: `Delete ${name}`, exact: true });
  }

  /** Makes requests fail from now on. */
  async fail(...faults: FaultText[]): Promise<void> {
    this.#requests.length = 0;
    await this.page.evaluate(
      ({ key, faults }) => {
        const scenario: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
        localStorage.setItem(key, JSON.stringify({ ...(scenario as object), faults }));
      },
      { key: SCENARIO_STORAGE_KEY, faults },
    );
  }

  /** What the API answers to a key. The request is made by the page, as the mock lives in its browser. */
  async selfOf(secret: string): Promise<{ status: number; body: Record<string, unknown> }> {
    return this.page.evaluate(async key => {
      const response = await fetch('/api/tokens/self', { headers: { 'Fastly-Key': key } });
      return { status: response.status, body: await response.json() };
    }, secret);
  }

  async expectAccessible(): Promise<void> {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(tags).analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(node => node.html),
    }));
    expect(found).toEqual([]);
  }

  /** Neither the page nor an open dialog. */
  async expectNoSidewaysScroll(): Promise<void> {
    const beyond = await this.page.evaluate(() => {
      const boxes = [document.documentElement, ...document.querySelectorAll('dialog[open]')];
      return Math.max(...boxes.map(box => box.scrollWidth - box.clientWidth));
    });
    expect(beyond, 'pixels that stick out').toBeLessThanOrEqual(0);
  }
}

function loginOf(key: DemoUserKey): string {
  const user = DEMO_USERS.find(each => each.key === key);
  if (!user) throw new Error(`There is no demo user ${key}.`);
  return user.login;
}
