// The account page.
import type { Locator } from '@playwright/test';
import { type App, expect } from '../fixtures.ts';

/** As a superuser: opens the page, and waits for the whole list. */
export async function openAccount(app: App, search = ''): Promise<void> {
  await app.page.goto(`/account/tokens${search}`);
  await expectLoaded(app);
}

/** All lists of the account page have arrived: its numbers are final. */
export async function expectLoaded(app: App): Promise<void> {
  await expect(app.heading('Account tokens')).toBeVisible();
  await expect(result(app)).toBeVisible();
  await expect(app.page.getByText(/^User tokens: .* People: /)).toBeHidden();
}

/** "143 of 168 tokens" */
export function result(app: App): Locator {
  return app.page.getByRole('main').getByText(/^[\d,]+ of [\d,]+ (?:token|session)s?$/);
}

export async function matching(app: App): Promise<number> {
  return numberIn(result(app));
}

/** The number that a text begins with. */
export async function numberIn(locator: Locator): Promise<number> {
  const text = await locator.textContent();
  return Number.parseInt((text ?? '').replaceAll(',', ''), 10);
}

export function drawer(app: App, name: string): Locator {
  return app.page.getByRole('dialog', { name, exact: true });
}

export function openButton(app: App, name: string): Locator {
  return app.page.getByRole('rowheader').getByRole('button', { name, exact: true });
}
