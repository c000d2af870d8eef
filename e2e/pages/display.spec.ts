// How the console shows times and other people's data: in UTC or local time, and blurred for a shared screen.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { drawer, openAccount, openButton } from '../support/pages/account.ts';
import { box, openPalette, option } from '../support/pages/palette.ts';

test.use({ as: 'superuser', timezoneId: 'Europe/Berlin', now: '2026-11-24T13:00:00Z' });

test('times are shown in UTC or in local time, and the choice is kept', async ({ app, page }) => {
  await openAccount(app, '?q=Deploy+checkout');
  await expect(page.getByText('Times in Europe/Berlin')).toBeVisible();
  await openButton(app, 'Deploy checkout').click();
  const created = drawer(app, 'Deploy checkout').getByText(/^\d+ \w+ \d{4}, \d\d:\d\d CES?T \(/);
  await expect(created.first()).toBeVisible();
  await page.keyboard.press('Escape');
  const menu = await app.openUserMenu();
  await menu.getByLabel('Times in UTC').check();
  await expect(menu.getByText('Otherwise in your local time, Europe/Berlin.')).toBeVisible();
  await expectAccessibleState(app);
  await expect(page.getByRole('main').getByText('Times in UTC', { exact: true })).toBeAttached();
  await page.reload();
  await openButton(app, 'Deploy checkout').click();
  await expect(
    drawer(app, 'Deploy checkout')
      .getByText(/^\d+ \w+ \d{4}, \d\d:\d\d UTC$/)
      .first(),
  ).toBeVisible();
  await expect(created).toHaveCount(0);
});

test('the privacy mode blurs names, addresses and what is typed, and says that it is on', async ({
  app,
  page,
}) => {
  await openAccount(app, '?q=Deploy+checkout');
  await expect(page).toHaveTitle('Account tokens – Northwind Media – Token Console');
  const name = openButton(app, 'Deploy checkout').locator('bdi');
  const field = page.getByRole('searchbox', { name: 'Filter tokens' });
  await expect(name).toHaveCSS('filter', 'none');
  await (await app.openUserMenu()).getByLabel('Privacy mode').check();
  await page.keyboard.press('Escape');
  const blurred = /^blur\(/;
  await expect(name).toHaveCSS('filter', blurred);
  await expect(app.row('Deploy checkout').getByText('global', { exact: true })).toHaveCSS('filter', 'none');
  await expect(field).toHaveCSS('-webkit-text-security', 'disc');
  await expect(page).toHaveTitle('Account tokens – Token Console');
  const sign = page.getByRole('button', { name: 'Privacy mode: switch it off' });
  await expect(sign).toBeVisible();
  const remove = app.row('Deploy checkout').getByRole('button', { name: 'Delete Deploy checkout' });
  await expect(remove).toHaveAttribute('title');
  await remove.hover();
  await expect(remove).not.toHaveAttribute('title');
  await expect(remove).toHaveAccessibleName('Delete Deploy checkout');
  await expectAccessibleState(app);
  await page.emulateMedia({ media: 'print' });
  await expect(name).toHaveCSS('filter', blurred);
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await openButton(app, 'Deploy checkout').click();
  const open = drawer(app, 'Deploy checkout');
  await expect(open.getByRole('heading', { level: 2 }).locator('bdi')).toHaveCSS('filter', blurred);
  await expect(open.getByText('engineer@example.com')).toHaveCSS('filter', blurred);
  await page.keyboard.press('Escape');
  await sign.click();
  await expect(sign).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await openPalette(page);
  await box(page).fill('blur');
  await option(page, 'Switch the privacy mode on or off').click();
  await expect(name).toHaveCSS('filter', blurred);
  await sign.click();
  await expect(name).toHaveCSS('filter', 'none');
  await expect(remove).toHaveAttribute('title');
  await expect(page).toHaveTitle('Account tokens – Northwind Media – Token Console');
});

test('the name in a message is blurred in the privacy mode, and the rest of it is not', async ({
  app,
  page,
}) => {
  await page.goto('/account/personal/tokens');
  await (await app.openUserMenu()).getByLabel('Privacy mode').check();
  await page.keyboard.press('Escape');
  await app.createToken({ name: 'Shared screen' });
  await app.copyAndClose();
  const message = page.getByRole('region', { name: 'Notifications' }).getByRole('listitem');
  await expect(message).toContainText('Token ‘Shared screen’ created.');
  await expect(message.getByText('Shared screen', { exact: true })).toHaveCSS('filter', /^blur\(/);
  await expect(message).toHaveCSS('filter', 'none');
});

test('a date that is typed is a day in the zone shown, and its exact time follows a switch', async ({
  app,
  page,
}) => {
  await page.goto('/account/personal/tokens');
  await app.openForm();
  await app.fillForm({ name: 'Until January', expires: '2027-01-31' });
  const day = page.getByLabel('Expires on');
  await day.fill('');
  await expect(page.getByText('The token expires at the end of this day in Europe/Berlin.')).toBeVisible();
  await day.fill('2027-01-31');
  await expect(page.getByText('Expires 31 Jan 2027, 23:59 CET (22:59 UTC).')).toBeVisible();
  await (await app.openUserMenu()).getByLabel('Times in UTC').check();
  await page.keyboard.press('Escape');
  await expect(day).toHaveValue('2027-01-31');
  await expect(page.getByText('Expires 31 Jan 2027, 23:59 UTC.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('until 31 Jan 2027, 23:59 UTC');
});
