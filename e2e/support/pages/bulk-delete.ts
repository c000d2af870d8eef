// The dialog that deletes several tokens of the account at once.
import { expect, type Locator, type Page } from '@playwright/test';
import type { App } from '../fixtures.ts';
import { openAccount } from './account.ts';
import { choose } from './people.ts';

/** The tokens of Inês Costa. */
const INES = ['Purge news', 'CI deploy', 'Newsroom rehearsal'];

/** Selects all rows of the page. */
export async function choosePage(page: Page): Promise<void> {
  const box = page.getByRole('columnheader').getByRole('checkbox');
  await box.click();
  await expect(box).toBeChecked();
}

/** How many tokens the dialog would delete. */
export async function countIn(page: Page): Promise<number> {
  const label = dialog(page).getByText(/^Type [\d,]+ to confirm$/);
  await expect(label).toBeVisible();
  return Number((await label.allInnerTexts()).join('').replace(/\D/g, ''));
}

/** As a superuser: opens the dialog for three tokens of one person. */
export async function openForThree({ app, page }: { app: App; page: Page }): Promise<void> {
  await openAccount(app, '?q=ines.costa');
  await choose(app, ...INES);
  await page.getByRole('button', { name: 'Delete…' }).click();
}

export function dialog(page: Page, name?: string | RegExp): Locator {
  return page.getByRole('alertdialog', name === undefined ? {} : { name });
}

export async function confirm(page: Page, count: string): Promise<void> {
  const field = dialog(page).getByLabel(/^Type [\d,]+ to confirm$/);
  await field.fill(count);
  await field.press('Enter');
}
