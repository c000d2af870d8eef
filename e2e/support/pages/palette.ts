// The command palette, as a test uses it.
import { expect, type Locator, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../../src/mocks/scenario.ts';

export const box = (page: Page): Locator => page.getByRole('combobox', { name: 'Search or identify' });

export const option = (page: Page, name: string | RegExp): Locator => page.getByRole('option', { name });

export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(box(page)).toBeFocused();
}

/** As the browser pastes it: the field gets an event with the text. */
export async function paste(page: Page, text: string): Promise<void> {
  await box(page).evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** A token of a user, made by a sign-in of its own: the console knows nothing of its secret. */
export async function makeToken(
  page: Page,
  login: string,
  name: string,
): Promise<{ id: string; secret: string }> {
  const body = { username: login, password: DEMO_PASSWORD, name, scope: 'purge_select' };
  return page.evaluate(async fields => {
    const response = await fetch('/api/tokens', { method: 'POST', body: new URLSearchParams(fields) });
    const { id, access_token } = await response.json();
    return { id: String(id), secret: String(access_token) };
  }, body);
}

export async function identify(page: Page, secret: string): Promise<void> {
  await openPalette(page);
  await paste(page, secret);
  await page.getByRole('button', { name: 'Identify', exact: true }).click();
}
