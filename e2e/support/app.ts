// The console as a test uses it: the steps that most tests need.
import { expect, type Locator, type Page } from '@playwright/test';
import {
  DEMO_CODE,
  DEMO_PASSWORD,
  type DemoUserKey,
  type EndpointName,
  type FaultText,
} from '../../src/mocks/scenario.ts';
import { pixelsBeyondTheEdge, violations } from './accessibility.ts';
import { confirmBroad } from './broad-question.ts';
import { loginOf } from './demo-login.ts';
import type { MockWorld } from './mock-world.ts';
import type { NewToken } from './new-token.ts';
import { Screen } from './screen.ts';
import type { Client, Duration, UsedToken } from './world.ts';

export class App extends Screen {
  readonly #world: MockWorld;
  /** Whether the person who is signed in needs a one-time code. */
  #hasTwoFactor: boolean;

  constructor(page: Page, world: MockWorld, as: DemoUserKey | null) {
    super(page);
    this.#world = world;
    this.#hasTwoFactor = as === 'otp';
  }

  /** Makes requests fail from now on. Replaces earlier faults. */
  async fail(...faults: readonly [FaultText, ...FaultText[]]): Promise<void> {
    await this.#world.change({ faults });
  }

  /** Lets all requests succeed again. */
  async clearFaults(): Promise<void> {
    await this.#world.change({ faults: [] });
  }

  /** Moves the clock of the page and the API forward, by `{ minutes: 6 }` for example. The test must set `now`. */
  async moveClock(duration: Duration): Promise<void> {
    await this.#world.moveClock(duration);
  }

  /** Lets a client use a token. No dialog may be open. */
  async uses(token: UsedToken, client: Client): Promise<void> {
    await this.#world.uses(token, client);
  }

  /** Holds back all answers from now on, to look at a page that is waiting. */
  async holdAnswers(): Promise<void> {
    await this.#world.change({ latency: '60000' });
  }

  /** Delivers the answers that were held back, and delays no others. */
  async releaseAnswers(): Promise<void> {
    await this.#world.change({ latency: '0' });
  }

  /** Waits for a request that gets no answer, and lets its time limit pass. */
  async passTimeLimit(endpoint: EndpointName): Promise<void> {
    await this.#world.passTimeLimit(endpoint);
  }

  /** Signs in on the sign-in page. Use `as` instead, unless the sign-in itself or a change of the user is tested. */
  async signInAs(key: DemoUserKey): Promise<void> {
    await this.page.goto('/sign-in');
    await this.signInByHand(loginOf(key));
    if (key === 'otp') {
      await this.page.getByLabel('One-time code').fill(DEMO_CODE);
      await this.page.getByLabel('One-time code').press('Enter');
    }
    await this.expectSignedIn();
  }

  /** Expects the personal page with all its requests answered, so that a change applies to the requests that follow. */
  async expectSignedIn(): Promise<void> {
    await expect(this.heading('Personal tokens')).toBeVisible();
    // The last requests of the page.
    await this.#world.settle('tokens.list', 'accounts.list');
  }

  /** Fills in and submits the open sign-in page. */
  async signInByHand(login: string, password = DEMO_PASSWORD): Promise<void> {
    this.#hasTwoFactor = login === loginOf('otp');
    await this.page.getByLabel('Email', { exact: true }).fill(login);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Opens the user menu, and returns its panel. */
  async openUserMenu(): Promise<Locator> {
    await this.userMenuButton.click();
    const menu = this.page.getByRole('group', { name: 'User menu' });
    await expect(menu).toBeVisible();
    return menu;
  }

  /** Signs out in the user menu. */
  async signOut(): Promise<void> {
    const menu = await this.openUserMenu();
    await menu.getByRole('button', { name: 'Sign out' }).click();
  }

  /** Enters the password in the dialog that asks for it, and a one-time code if the user needs one. */
  async passSudo(): Promise<void> {
    await this.sudoDialog.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    const confirm = this.sudoDialog.getByRole('button', { name: 'Confirm', exact: true });
    await confirm.click();
    if (this.#hasTwoFactor) {
      await this.sudoDialog.getByLabel('One-time code').fill(DEMO_CODE);
      await confirm.click();
    }
    await expect(this.sudoDialog).toBeHidden();
  }

  /** Opens the empty form from the list. Enters the password if the console asks for it. */
  async openForm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create token', exact: true }).first().click();
    await expect(this.sudoDialog.or(this.heading('Create a token'))).toBeVisible();
    if (await this.sudoDialog.isVisible()) await this.passSudo();
    await expect(this.heading('Create a token')).toBeVisible();
  }

  /** Fills in the form of a new token. */
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

  /** Searches for a service, and chooses the first match. */
  async chooseService(text: string): Promise<void> {
    const picker = this.page.getByRole('combobox', { name: 'Services' });
    await picker.fill(text);
    await this.page.getByRole('option').first().click();
    await picker.press('Escape');
  }

  /** Submits the form of a new token, and confirms a broad one. */
  async submitForm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create token', exact: true }).click();
    await confirmBroad(this);
  }

  /** Creates a token from the list, and returns its secret. The reveal dialog stays open. */
  async createToken(token: NewToken): Promise<string> {
    await this.openForm();
    await this.fillForm(token);
    await this.submitForm();
    await expect(this.revealDialog).toBeVisible();
    return this.secretField.inputValue();
  }

  /** Presses Tab, or Shift+Tab, until the control has focus, as a person would. */
  async tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(control).toBeVisible();
    for (let step = 0; step < 80; step++) {
      if (await control.evaluate(element => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    await expect(control).toBeFocused();
  }

  /** Lets the page use the clipboard. Only Chromium needs the permission. */
  async allowClipboard(): Promise<void> {
    const context = this.page.context();
    if (context.browser()?.browserType().name() !== 'chromium') return;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  /** Copies what the reveal dialog shows, and closes it. */
  async copyAndClose(): Promise<void> {
    await this.allowClipboard();
    await this.revealDialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(this.revealDialog.getByRole('paragraph').filter({ hasText: /^Copied$/ })).toBeVisible();
    await this.revealDialog.getByRole('button', { name: 'Okay', exact: true }).click();
    await expect(this.revealDialog).toBeHidden();
  }

  /** Expects a row for this token that contains all of these texts. */
  async expectRow(name: string, ...texts: readonly string[]): Promise<void> {
    await expect(this.row(name)).toBeVisible();
    for (const text of texts) await expect(this.row(name)).toContainText(text);
  }

  /** What the API answers to a key. The page sends the request, because the mock may run in the page. */
  async selfOf(secret: string): Promise<{ status: number; body: Record<string, unknown> }> {
    return this.page.evaluate(async key => {
      const response = await fetch('/api/tokens/self', { headers: { 'Fastly-Key': key } });
      return { status: response.status, body: await response.json() };
    }, secret);
  }

  /** No violation of WCAG 2.2 AA that axe finds. Turns motion off: axe would measure the colours of half a transition. */
  async expectAccessible(): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await violations(this.page)).toEqual([]);
  }

  /** Expects that nothing extends beyond the page or an open dialog. */
  async expectNoSidewaysScroll(): Promise<void> {
    // A list takes a frame to fit a new width.
    await expect
      .poll(() => pixelsBeyondTheEdge(this.page), { message: 'pixels beyond the edge', timeout: 2000 })
      .toBeLessThanOrEqual(0);
  }
}
