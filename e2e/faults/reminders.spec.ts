// Reminders whose code can't be loaded: the page and the drawer say so, and the next attempt loads it.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { openAccount } from '../support/pages/account.ts';

test.use({ as: 'superuser' });

const FILE = /\/assets\/reminders-file-[^/]+\.js$/;

const reminders = (page: Page) => page.getByRole('button', { name: 'Reminders', exact: true });

test('reminders of a filter can be saved after a failure', async ({ app, page }) => {
  await openAccount(app, '?expires=14');
  await page.route(FILE, route => route.abort());
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await reminders(page).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t save the reminders.' });
  await expect(alert).toContainText('Nothing was saved. Try again.');
  await app.expectAccessible();
  await page.unroute(FILE);
  const download = page.waitForEvent('download');
  await alert.getByRole('button', { name: 'Retry' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
  await expect(alert).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
});

test('reminders of a token can be saved after a failure', async ({ app, page }) => {
  await openAccount(app, '?expires=14');
  await page.getByRole('rowheader').first().getByRole('button').first().click();
  await page.route(FILE, route => route.abort());
  await reminders(page).click();
  const alert = page.getByRole('dialog').getByRole('alert');
  await expect(alert).toContainText('Couldn’t save the reminders. Try again.');
  await app.expectAccessible();
  await page.unroute(FILE);
  const download = page.waitForEvent('download');
  await reminders(page).click();
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
  await expect(alert).toHaveCount(0);
});
