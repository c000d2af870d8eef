// The demo settings: the banner, and the panel that it opens.
import { expect, type Page } from '@playwright/test';

/** The settings that the banner lists. */
export const settings = (page: Page) =>
  page.getByRole('list', { name: 'Changed demo settings' }).getByRole('listitem');
export const panel = (page: Page) => page.getByRole('dialog', { name: 'Demo settings' });
export const faults = (page: Page) => panel(page).getByRole('list', { name: 'Faults' }).getByRole('listitem');

export async function openPanel(page: Page) {
  await page.getByRole('button', { name: 'Demo settings' }).click();
  await expect(panel(page)).toBeVisible();
}

export async function closePanel(page: Page) {
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(panel(page)).toBeHidden();
}

export async function addFault(page: Page, endpoint: string, kind: string, howOften: string, times?: string) {
  const dialog = panel(page);
  await dialog.getByLabel('Endpoint').selectOption(endpoint);
  await dialog.getByLabel('Fault', { exact: true }).selectOption(kind);
  await dialog.getByLabel('How often').selectOption(howOften);
  if (times !== undefined) await dialog.getByLabel('Times').fill(times);
  await dialog.getByRole('button', { name: 'Add fault' }).click();
}

export async function press(page: Page, name: string) {
  await panel(page).getByRole('button', { name, exact: true }).click();
}
