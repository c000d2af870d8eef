// The list of accounts and the switch between them, when they fail.
import type { Page } from '@playwright/test';
import { FAULT_WORDS } from '../support/fault-words.ts';
import { type App, expect, test } from '../support/fixtures.ts';
import { choose, expectNorthwind, sessionKey } from '../support/pages/account-switcher.ts';

/** With a clock of its own, so that a test can let a time limit pass. */
test.use({ as: 'superuser', now: '2026-11-24T13:00:00Z' });

const headerHeight = (page: Page) =>
  page.getByRole('banner').evaluate(header => header.getBoundingClientRect().height);

async function expectNameWithoutSwitcher({ app, page }: { app: App; page: Page }): Promise<void> {
  await expect(app.row('Checkout canary')).toBeVisible();
  await expect(page.getByRole('banner').getByText('Northwind Media', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Account: / })).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

test('without the list of accounts, the header shows the name and keeps its height', async ({
  app,
  page,
}) => {
  await expectNorthwind(app);
  const heightWithSwitcher = await headerHeight(page);
  await app.fail('accounts.list.500');
  const refused = page.waitForResponse(response => response.url().endsWith('/api/accounts'));
  await page.reload();
  expect((await refused).status()).toBe(500);
  await expectNameWithoutSwitcher({ app, page });
  expect(await headerHeight(page)).toBe(heightWithSwitcher);

  await page.setViewportSize({ width: 320, height: 720 });
  const narrowHeight = await headerHeight(page);
  await app.fail('accounts.list.time-out');
  await page.reload();
  await app.passTimeLimit('accounts.list');
  await expectNameWithoutSwitcher({ app, page });
  expect(await headerHeight(page)).toBe(narrowHeight);
  await app.clearFaults();
  await page.reload();
  await expectNorthwind(app);
  expect(await headerHeight(page)).toBe(narrowHeight);
});

test('a switch that fails says why, and the account stays the same', async ({ app, page }) => {
  for (const kind of ['403', 'offline'] as const) {
    await test.step(kind, async () => {
      await page.reload();
      await expectNorthwind(app);
      const before = await sessionKey(page);
      await app.fail(`accounts.switch.${kind}*1`);
      await choose(page, 'Northwind Media', 'Contoso SSO');
      const notifications = page.getByRole('region', { name: 'Notifications' });
      await expect(notifications).toContainText('Couldn’t switch to Contoso SSO.');
      await expect(notifications).toContainText(FAULT_WORDS[kind]);
      await expect(notifications).toContainText('You are still in Northwind Media.');
      await expectNorthwind(app);
      expect(await sessionKey(page)).toBe(before);
    });
  }
});

test('a 401 of the switch, whose path is our own choice, does not end the session', async ({ app, page }) => {
  await app.fail('accounts.switch.401*1');
  await choose(page, 'Northwind Media', 'Contoso SSO');
  const notifications = page.getByRole('region', { name: 'Notifications' });
  await expect(notifications).toContainText('The API rejected the credentials of this request');
  await expect(notifications).toContainText('You are still in Northwind Media.');
  await expectNorthwind(app);
});

test('a session that has ended in the meantime leads to the sign-in page', async ({ app, page }) => {
  await app.fail('accounts.switch.401*1', 'tokens.list.401*1');
  await choose(page, 'Northwind Media', 'Contoso SSO');
  await expect(page.getByText('Your session has ended.', { exact: true })).toBeVisible();
});
