// Several accounts: the switch between them, and that no data of one is visible in another.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  choose,
  expectNorthwind,
  sessionKey,
  switcher,
  watchAccounts,
  watchKeys,
} from '../support/pages/account-switcher.ts';

test.use({ as: 'superuser' });

const CONTOSO = 'XaAPMytn82Lr8M3fnR18Jb';

test('a switch discards filters, lists, sudo and the key of the account', async ({ app, page }) => {
  await app.openForm();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByText(/^Confirmed · /)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter tokens' }).fill('canary');
  await expect(page).toHaveURL(/[?&]q=canary/);
  await expect(app.rows).toHaveCount(1);
  const before = await sessionKey(page);

  const entered = page.waitForResponse(response => response.url().endsWith('/session'));
  await choose(page, 'Northwind Media', 'Contoso SSO');
  await entered;
  const keys = watchKeys(page);
  await expect(switcher(page, 'Contoso SSO')).toBeVisible();
  const toasts = page.getByRole('region', { name: 'Notifications' }).getByRole('listitem');
  await expect(toasts).toHaveText(['You are now in Contoso SSO.']);
  await expect(page).toHaveURL('/account/personal/tokens');
  await expect(page.getByRole('searchbox', { name: 'Filter tokens' })).toHaveValue('');
  await expect(app.sessionsLink).toBeVisible();
  await expect(app.row('Checkout canary')).toHaveCount(0);
  await expect(page.getByText(/^Confirmed · /)).toBeHidden();
  await expect(app.heading('Personal tokens')).toBeFocused();

  // The form asks for the password again, and names the account of the token.
  await app.openForm();
  await expect(page.getByText('For you in the account Contoso SSO.')).toBeVisible();
  await page.goto('/account/personal/tokens');
  await expect(switcher(page, 'Contoso SSO')).toBeVisible();
  const after = await sessionKey(page);
  expect(after).not.toBe(before);
  expect([...keys]).toEqual([after]);

  await choose(page, 'Contoso SSO', 'Northwind Media');
  await expectNorthwind(app);
  await expect(page.getByText(/^Confirmed · /)).toBeHidden();
  expect((await app.selfOf(before ?? '')).status).toBe(401);
});

test('a switch keeps the page, without the filters and lists of the account before', async ({
  app,
  page,
}) => {
  const nav = page.getByRole('navigation', { name: 'Main' });
  const northwind = page.getByText('Checkout canary').first();
  await nav.getByRole('link', { name: 'Account tokens' }).click();
  await expect(app.heading('Account tokens')).toBeVisible();
  await page.goto('/account/tokens?q=canary');
  await expect(northwind).toBeVisible();

  const accounts = watchAccounts(page, await sessionKey(page));
  await choose(page, 'Northwind Media', 'Contoso SSO');
  await expect(switcher(page, 'Contoso SSO')).toBeVisible();
  const keys = watchKeys(page);
  await expect(page).toHaveURL('/account/tokens');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(app.heading('Account tokens')).toBeFocused();
  expect([...accounts]).toEqual([CONTOSO]);
  await expect(northwind).toBeHidden();

  await nav.getByRole('link', { name: 'Events' }).click();
  await page.getByLabel('Event', { exact: true }).selectOption('All events');
  await expect(page.getByRole('rowheader', { name: 'Signed in' }).first()).toBeVisible();
  await expect(northwind).toBeHidden();
  await expect(page.getByText('Contractor laptop')).toHaveCount(0);
  expect([...keys]).toEqual([await sessionKey(page)]);
});

test('a filled form asks before a switch, and “Stay” cancels the switch', async ({ app, page }) => {
  await app.openForm();
  await app.fillForm({ name: 'Unsaved' });
  await choose(page, 'Northwind Media', 'Contoso SSO');
  const guard = page.getByRole('alertdialog', { name: 'Leave without creating the token?' });
  await guard.getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Unsaved');
  await expect(switcher(page, 'Northwind Media')).toBeVisible();

  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await guard.getByRole('button', { name: 'Leave' }).click();
  await expectNorthwind(app);

  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  await app.fillForm({ name: 'Given up' });
  await choose(page, 'Northwind Media', 'Contoso SSO');
  await guard.getByRole('button', { name: 'Leave' }).click();
  await expect(switcher(page, 'Contoso SSO')).toBeVisible();
  await expect(app.heading('Personal tokens')).toBeVisible();
  await app.openForm();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('');
});

for (const [user, account] of [
  ['user', 'Northwind Media'],
  ['sso', 'Contoso SSO'],
] as const) {
  test.describe(`as ${user}, who belongs to one account`, () => {
    test.use({ as: user });

    test('the header shows its name without a menu', async ({ page }) => {
      await expect(page.getByRole('banner').getByText(account, { exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Account: / })).toHaveCount(0);
    });
  });
}

test('the current account is marked, and choosing it changes nothing', async ({ page }) => {
  const before = await sessionKey(page);
  await switcher(page, 'Northwind Media').click();
  const current = page.getByRole('button', { name: /^Northwind Media/ });
  await expect(current).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('button', { name: /^Contoso SSO/ })).not.toHaveAttribute('aria-current');
  await current.click();
  await expect(current).toBeHidden();
  expect(await sessionKey(page)).toBe(before);
});

test('the keyboard alone switches to another account', async ({ page }) => {
  const button = switcher(page, 'Northwind Media');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Contoso SSO/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Contoso SSO/ })).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(switcher(page, 'Contoso SSO')).toBeVisible();
});

test('the menu is accessible, and fits 320 pixels', async ({ app, page }) => {
  await expectNorthwind(app);
  await page.goto('/account/personal/tokens?q=canary');
  await switcher(page, 'Northwind Media').click();
  await expectAccessibleState(app);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByRole('button', { name: /^Contoso SSO/ })).toBeInViewport({ ratio: 1 });
});
