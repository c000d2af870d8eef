// What can be done with personal tokens: the drawer, sessions, several at once, a new one, and a refresh.
import { listen } from '../support/announcements.ts';
import { expectCopied } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test.beforeEach(async ({ app }) => {
  await expect(app.rows.first()).toBeVisible();
});

test('the name opens a drawer with events, the address holds it, and Back closes it', async ({
  app,
  page,
}) => {
  const names = await app.rowNames();
  const drawer = page.getByRole('dialog');
  await app.rows.first().getByRole('rowheader').getByRole('button').click();
  await expect(page).toHaveURL(/[?&]token=[0-9A-Za-z]+/);
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(names[0] ?? '');
  await expect(drawer.getByRole('term').first()).toHaveText('Token ID');
  await expect(drawer.getByRole('term').filter({ hasText: 'Owner' })).toHaveCount(0);
  await expect(drawer.getByRole('list', { name: 'Newest events of this token' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(names[1] ?? '');
  await page.reload();
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(names[1] ?? '');
  const id = new URL(page.url()).searchParams.get('token') ?? '';
  await expectCopied(app, () => drawer.getByRole('button', { name: 'Copy ID' }).click(), id);
  await drawer.getByRole('button', { name: 'Previous' }).click();
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(names[0] ?? '');
  await page.goBack();
  await expect(drawer).toBeHidden();
  await expect(page).toHaveURL('/account/personal/tokens');
});

test('sessions are a list of their own, with a selection of its own', async ({ app, page }) => {
  const names = await app.rowNames();
  expect(names).not.toContain('Token Console browser session');
  await app.sessionsLink.click();
  await expect(page).toHaveURL('/account/personal/tokens?show=sessions');
  await expect(app.sessionsLink).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('list', { name: 'Needs attention' })).toHaveCount(0);
  await expect(app.sessionRows).toHaveCount(1);
  await app.row('Token Console browser session').getByRole('checkbox').check();
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 selected');
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Selection' })).toHaveCount(0);
  await page.goForward();
  await expect(page.getByRole('region', { name: 'Selection' })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('list', { name: 'Needs attention' })).toBeVisible();
  await expect.poll(() => app.rowNames()).toEqual(names);
});

test('the keyboard selects tokens and deletes them in one dialog', async ({ app, page }) => {
  const all = await app.rows.count();
  await page.getByRole('searchbox', { name: 'Filter tokens' }).focus();
  await app.tabTo(page.getByRole('checkbox', { name: 'Select Hackathon', exact: true }));
  await page.keyboard.press('Space');
  const [other = ''] = (await app.rowNames()).filter(name => name !== 'Hackathon');
  await page.getByRole('checkbox', { name: `Select ${other}`, exact: true }).focus();
  await page.keyboard.press('Space');
  const bar = page.getByRole('region', { name: 'Selection' });
  await expect(bar).toContainText('2 selected');
  await app.tabTo(bar.getByRole('button', { name: 'Delete…' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Delete 2 tokens?' });
  await expect(dialog.getByRole('button', { name: 'Keep tokens' })).toBeFocused();
  await app.tabTo(dialog.getByLabel('Type 2 to confirm'));
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'All 2 tokens deleted' })).toBeFocused();
  await app.tabTo(page.getByRole('alertdialog').getByRole('button', { name: 'Close', exact: true }));
  await page.keyboard.press('Enter');
  await expect(app.rows).toHaveCount(all - 2);
  await expect(app.heading('Personal tokens')).toBeFocused();
});

test('a new token is first and has the focus, until the order is changed', async ({ app, page }) => {
  await page.goto('/account/personal/tokens?size=25&sort=-name');
  await app.createToken({ name: 'aardvark' });
  await app.copyAndClose();
  await page.getByRole('columnheader', { name: 'Expires' }).getByRole('button').click();
  await expect.poll(async () => (await app.rowNames())[0]).not.toBe('aardvark');
  await app.createToken({ name: 'zebra crossing', expires: 'never' });
  await app.copyAndClose();
  await expect.poll(async () => (await app.rowNames())[0]).toBe('zebra crossing');
  await expect(app.row('zebra crossing').getByRole('rowheader').getByRole('button')).toBeFocused();
});

test('the list is loaded again on request, and badges mark what deserves attention', async ({
  app,
  page,
}) => {
  const table = page.getByRole('table');
  for (const word of ['Expired', 'Never used'])
    await expect(table.getByText(word, { exact: true }).first()).toBeVisible();
  await expect(table.getByText(/^Expires in \d+ days?$/).first()).toBeVisible();
  await expect(table.getByText(/^Auto-deletes in \d+ days?$/).first()).toBeVisible();
  await expect(table.getByText('Active', { exact: true })).toHaveCount(0);

  await app.fail('tokens.list.500*1');
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  await refresh.click();
  await expect(page.getByRole('alert')).toContainText('Couldn’t refresh the list');
  const heard = await listen(page);
  await refresh.click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect.poll(heard).toContain('List refreshed');
  await expect(refresh).toBeFocused();
});
