// The form of an automation token.
import type { Locator } from '@playwright/test';
import type { App } from '../app.ts';

export const summaryOf = ({ page }: App): Locator => page.getByRole('region', { name: 'Summary' });

export const scopesOf = ({ page }: App): Locator => page.getByRole('group', { name: 'Scope' });

/** A message for screen readers. */
export const announced = ({ page }: App, words: string): Locator =>
  page.getByRole('status').filter({ hasText: words });

export const ASIDE = 'Purge full cache removed: the billing role can’t purge.';

export async function choose({ page }: App, ...radios: string[]): Promise<void> {
  for (const name of radios) await page.getByRole('radio', { name, exact: true }).check();
}

/** As a superuser: the form, with the type chosen. */
export async function openAutomationForm(app: App): Promise<void> {
  await app.openForm();
  await choose(app, 'Automation token');
}
