// The drawer of a token on the account page: its details, its events, and the way to the next token.
import { expectCopied } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { drawer, openAccount, openButton } from '../support/pages/account.ts';

test.use({ as: 'superuser' });

test('the drawer shows the details of a token, and closing it returns the focus', async ({ app, page }) => {
  await openAccount(app, '?sort=name&q=surrogate');
  await openButton(app, 'Surrogate key purge').click();
  const dialog = drawer(app, 'Surrogate key purge');
  await expect(dialog.getByRole('heading', { name: 'Surrogate key purge' })).toBeFocused();
  await expect(page).toHaveURL(/[?&]token=\w+/);
  await expect(dialog.getByRole('term').first()).toHaveText('Token ID');
  await expect(dialog.getByRole('term').nth(1)).toHaveText('Scope');
  await expect(dialog.getByRole('definition').filter({ hasText: /^Never$/ })).toBeVisible();
  await expect(
    dialog.getByText(
      'This token can purge by URL or surrogate key on 1 service. It never expires. It cannot read configuration.',
    ),
  ).toBeVisible();
  await expect(dialog.getByText('Emil Novak, engineer@example.com')).toBeVisible();
  await expect(dialog.getByText('203.0.113.80 (IPv4, documentation range)')).toBeVisible();
  await expect(dialog.getByText(/CES?T \(.* UTC\)$/).first()).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Events' })).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'Show all events of this token' })).toBeVisible();

  const id = new URL(page.url()).searchParams.get('token') ?? '';
  await expectCopied(app, () => dialog.getByRole('button', { name: 'Copy ID' }).click(), id);
  await expect(dialog.getByRole('definition').getByText('Copied', { exact: true })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(openButton(app, 'Surrogate key purge')).toBeFocused();
  await expect(page).not.toHaveURL(/token=/);
});

test('arrow keys and buttons lead through the rows, and stop at both ends', async ({ app, page }) => {
  await openAccount(app, '?sort=name&q=terraform');
  const names = await app.rowNames();
  const [first = '', second = '', third = ''] = names;
  await openButton(app, first).click();
  await expect(drawer(app, first)).toBeVisible();
  await expect(drawer(app, first).getByRole('button', { name: 'Previous' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(drawer(app, second)).toBeVisible();
  await drawer(app, second).getByRole('button', { name: 'Next' }).click();
  await expect(drawer(app, third)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(drawer(app, second)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(openButton(app, second)).toBeFocused();
  // The walk and the closing have added one history entry each.
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/account/tokens?sort=name&q=terraform');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the next token can be on the next page', async ({ app, page }) => {
  await openAccount(app, '?sort=name&size=25');
  await expect(app.rows).toHaveCount(25);
  const names = await app.rowNames();
  await openButton(app, names.at(-1) ?? '').click();
  await expect(drawer(app, names.at(-1) ?? '')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(drawer(app, names.at(-1) ?? '')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(app.heading('Account tokens')).toBeFocused();
});

test('an automation token shows its creator, its role and TLS management', async ({ app, page }) => {
  await openAccount(app);
  await page.getByRole('searchbox', { name: 'Filter tokens' }).fill('certificate rollover');
  await openButton(app, 'Certificate rollover').click();
  const dialog = drawer(app, 'Certificate rollover');
  await expect(dialog.getByText('Automation token', { exact: true })).toBeVisible();
  await expect(dialog.getByText('Sana Ueda, superuser@example.com')).toBeVisible();
  await expect(dialog.getByRole('term').filter({ hasText: 'Created by' })).toBeVisible();
  await expect(dialog.getByRole('term').filter({ hasText: 'TLS management' })).toBeVisible();
});

test('the drawer links to other tokens of the owner', async ({ app, page }) => {
  await openAccount(app, '?q=deploy+checkout');
  await openButton(app, 'Deploy checkout').click();
  const dialog = drawer(app, 'Deploy checkout');
  await expect(dialog.getByRole('heading', { name: 'Other tokens of Emil Novak' })).toBeVisible();
  await dialog.getByRole('link', { name: 'Hackathon' }).click();
  await expect(drawer(app, 'Hackathon').getByRole('heading', { name: 'Hackathon' })).toBeFocused();
  await expect(drawer(app, 'Hackathon').getByRole('button', { name: 'Next' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.reload();
  await expect(drawer(app, 'Hackathon')).toBeVisible();
  await expect(page).toHaveURL(/[?&]q=deploy/);
});

test('a token that is not in the account links to its events', async ({ app, page }) => {
  await openAccount(app, '?token=NoSuchTokenAnywhere123');
  const dialog = drawer(app, 'Token not found');
  await expect(dialog).toContainText('This account has no token with this ID.');
  await expect(dialog).toContainText('NoSuchTokenAnywhere123');
  await dialog.getByRole('link', { name: 'Look for its events' }).click();
  await expect(page).toHaveURL(/\/account\/events\?.*token=NoSuchTokenAnywhere123/);
});

test('the legacy token is marked in the list and explained in the drawer', async ({ app, page }) => {
  await openAccount(app);
  await expect(page.getByText('Legacy tokens have full access.')).toBeVisible();
  await page.getByRole('button', { name: '1 legacy' }).click();
  await expect(app.rows).toHaveCount(1);
  await expect(app.row('Global API Token').getByRole('rowheader')).toContainText('Legacy token');
  await page.getByRole('button', { name: 'Dismiss the notice about legacy tokens' }).click();
  await expect(page.getByText('Legacy tokens have full access.')).toBeHidden();
  await expect(page.getByRole('searchbox', { name: 'Filter tokens' })).toBeFocused();
  await openButton(app, 'Global API Token').click();
  const dialog = drawer(app, 'Global API Token');
  await expect(dialog).toContainText('This token was an account-level API key from before 15 May 2017.');
  await expect(dialog).toContainText('Replace it with a token that has only the access that is needed');
});

test('deleting the open token closes the drawer, and a notification says so', async ({ app, page }) => {
  await openAccount(app, '?sort=name&q=terraform');
  const [first = '', second = ''] = await app.rowNames();
  await openButton(app, second).click();
  const remove = drawer(app, second).getByRole('button', { name: 'Delete', exact: true });
  await remove.click();
  await expect(app.deleteDialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();
  await remove.click();
  await app.deleteDialog.getByRole('textbox').fill(second);
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(`‘${second}’ deleted`);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(openButton(app, second)).toBeHidden();
  await expect(openButton(app, first)).toBeVisible();
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Delete /);
});
