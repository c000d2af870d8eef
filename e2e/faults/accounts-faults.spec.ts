// What happens when accounts cannot be listed or switched.
import type { Page } from '@playwright/test';
import { KINDS, WORDS } from '../support/fault-words.ts';
import { expect, test } from '../support/fixtures.ts';
import { choose, expectNorthwind, sessionKey } from '../support/pages/account-switcher.ts';

const headerHeight = (page: Page) =>
  page.getByRole('banner').evaluate(header => header.getBoundingClientRect().height);

test.describe('when it fails', () => {
  /** The page's clock: a time-out is thirty seconds of it. */
  test.use({ as: 'superuser', now: '2026-11-24T13:00:00Z' });

  test('a list of accounts that cannot be loaded disturbs nobody', async ({ app, page }) => {
    test.slow();
    for (const kind of KINDS) {
      await test.step(kind, async () => {
        await app.fail(`accounts.list.${kind}`);
        await page.reload();
        if (kind === 'time-out') await app.passTimeLimit('accounts.list');
        await expect(app.row('Checkout canary')).toBeVisible();
        await expect(page.getByRole('banner').getByText('Northwind Media', { exact: true })).toBeVisible();
        await expect(page.getByRole('button', { name: /^Account: / })).toHaveCount(0);
        await expect(page.getByRole('alert')).toHaveCount(0);
      });
    }
    for (const width of [1280, 320]) {
      await test.step(`with it, the header is as high, ${width} px wide`, async () => {
        await page.setViewportSize({ width, height: 720 });
        await app.fail('accounts.list.500');
        await page.reload();
        await expect(app.row('Checkout canary')).toBeVisible();
        await expect(page.getByRole('banner').getByText('Northwind Media', { exact: true })).toBeVisible();
        const without = await headerHeight(page);
        await app.clearFaults();
        await page.reload();
        await expect(app.row('Checkout canary')).toBeVisible();
        await expect(page.getByRole('button', { name: /^Account: / })).toBeVisible();
        expect(await headerHeight(page)).toBe(without);
      });
    }
  });

  test('a switch that fails says why, and one stays where one was', async ({ app, page }) => {
    test.slow();
    for (const kind of KINDS) {
      await test.step(kind, async () => {
        await page.reload();
        await expectNorthwind(app);
        const before = await sessionKey(page);
        await app.fail(`accounts.switch.${kind}*1`);
        await choose(page, 'Northwind Media', 'Contoso SSO');
        if (kind === 'time-out') await app.passTimeLimit('accounts.switch');
        const notifications = page.getByRole('region', { name: 'Notifications' });
        await expect(notifications).toContainText('We could not switch to Contoso SSO.');
        await expect(notifications).toContainText(WORDS[kind]);
        await expect(notifications).toContainText('You are still in Northwind Media.');
        await expectNorthwind(app);
        expect(await sessionKey(page)).toBe(before);
      });
    }
  });

  test('a session that has ended meanwhile leads to signing in', async ({ app, page }) => {
    await app.fail('accounts.switch.401*1');
    await choose(page, 'Northwind Media', 'Contoso SSO');
    await expect(page.getByText('Your session has ended.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Notifications' })).toHaveCount(0);
  });
});
