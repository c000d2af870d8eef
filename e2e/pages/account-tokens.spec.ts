// All tokens of an account: the list, its order, its pages, the selection, the CSV file, and roles that cannot see it.
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/fixtures.ts';
import { matching, openAccount, openButton, result } from '../support/pages/account.ts';

test.use({ as: 'superuser' });

test('the navigation leads to every token of the account, the soonest expiry first', async ({
  app,
  page,
}) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Account tokens' }).click();
  await expect(app.heading('Account tokens')).toBeVisible();
  await expect(page.getByText('All user and automation tokens of Northwind Media')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Tokens of the account' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Expires' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  await expect(app.rows).toHaveCount(50);

  const others = app.row('Deploy checkout');
  await expect(others.getByRole('cell', { name: /Emil Novak/ })).toContainText('engineer@example.com');
  await expect(others.getByRole('cell', { name: /Emil Novak/ })).toContainText('Engineer');
  await expect(others.getByText('2 services')).toBeVisible();
  const automation = app.row('Terraform edge network');
  await expect(automation.getByRole('rowheader')).toContainText('Automation token');
  await expect(automation.getByText('Created by Sana Ueda')).toBeVisible();
});

test('every column sorts, the address holds the order, and Back undoes it', async ({ app, page }) => {
  await openAccount(app, '?size=25');
  for (const name of ['Name', 'Owner', 'Scope', 'Access', 'Created', 'Last used', 'Expires']) {
    const header = page.getByRole('columnheader', { name, exact: true });
    const before = await header.getAttribute('aria-sort');
    await header.getByRole('button').click();
    await expect(header).not.toHaveAttribute('aria-sort', before ?? 'none');
    await expect(header).toHaveAttribute('aria-sort', /ascending|descending/);
    await expect(page.locator('[aria-sort]')).toHaveCount(1);
    await expect(header.getByRole('button')).toBeFocused();
  }
  // Folded into other columns, until the list is sorted by them.
  const menu = page.getByRole('combobox', { name: 'Sort by' });
  for (const name of ['Status', 'Type', 'Role']) {
    const header = page.getByRole('columnheader', { name, exact: true });
    await expect(header).toBeHidden();
    await menu.selectOption(name);
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await expect(header.getByRole('button')).toBeVisible();
  }
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(page).toHaveURL(/[?&]sort=name\b/);
  const first = openButton(app, 'Account audit');
  await expect(app.rows.first()).toContainText('Account audit');
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(page).toHaveURL(/[?&]sort=-name\b/);
  await expect(first).toBeHidden();
  await page.goBack();
  await expect(first).toBeVisible();
});

test('pages change by mouse and by keyboard, focus stays, and a new order starts at the first page', async ({
  app,
  page,
}) => {
  await openAccount(app);
  const pager = page.getByRole('navigation', { name: 'Pages of tokens' });
  const next = pager.getByRole('button', { name: 'Next page' });
  const firstNames = await app.rowNames();
  await next.click();
  await expect(pager.getByText('Page 2 of 4')).toBeVisible();
  await expect(page).toHaveURL(/[?&]page=2\b/);
  await expect(next).toBeFocused();
  await expect.poll(() => app.rowNames()).not.toEqual(firstNames);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(pager.getByText('Page 4 of 4')).toBeVisible();
  await expect(next).toBeFocused();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.reload();
  await expect(pager.getByText('Page 4 of 4')).toBeVisible();
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(pager.getByText('Page 1 of 4')).toBeVisible();
  await expect(page).not.toHaveURL(/page=/);

  await pager.getByRole('button', { name: 'Last page' }).click();
  await pager.getByLabel('Rows per page').selectOption('100');
  await expect(pager.getByText('Page 1 of 2')).toBeVisible();
  await expect(app.rows).toHaveCount(100);
  await page.goto('/account/tokens?page=999&size=100');
  await expect(pager.getByText('Page 2 of 2')).toBeVisible();
  await expect(page).toHaveURL('/account/tokens?page=2&size=100');
});

test('the selection is kept across pages and filters, and can include all that match', async ({
  app,
  page,
}) => {
  await openAccount(app);
  const bar = page.getByRole('region', { name: 'Selection' });
  const all = page.getByRole('checkbox', { name: 'Select this page' });
  await page.getByRole('checkbox', { name: 'Select Deploy checkout' }).check();
  await expect(bar).toContainText('1 selected');
  expect(await all.evaluate(box => box instanceof HTMLInputElement && box.indeterminate)).toBe(true);
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('Page 2 of 4')).toBeVisible();
  await expect(all).not.toBeChecked();
  await app.rows.first().getByRole('checkbox').check();
  await expect(bar).toContainText('2 selected');
  await all.check();
  await expect(bar).toContainText('51 selected');
  await all.uncheck();
  await expect(bar).toContainText('1 selected');

  await page.getByRole('searchbox', { name: 'Filter tokens' }).fill('terraform');
  await expect(bar).toContainText('1 selected 1 not matching the filters');
  const found = await matching(app);
  await bar.getByRole('button', { name: `Select all ${found} matching` }).click();
  await expect(bar).toContainText(`${found + 1} selected`);
  await expect(bar.getByRole('button', { name: 'Clear selection' })).toBeFocused();
  await expect(all).toBeChecked();
  await bar.getByRole('button', { name: 'Clear selection' }).click();
  await expect(bar).toBeHidden();
  await expect(app.heading('Account tokens')).toBeFocused();
  await expect(all).not.toBeChecked();
});

test('selected tokens can be deleted together', async ({ app, page }) => {
  await openAccount(app, '?q=certificate');
  const before = await matching(app);
  await page.getByRole('checkbox', { name: 'Select Certificate rollover' }).check();
  await page.getByRole('checkbox', { name: 'Select Certificate renewal' }).check();
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Certificate rollover');
  await dialog.getByRole('textbox').fill('2');
  await dialog.getByRole('button', { name: /^Delete 2 tokens/ }).click();
  await expect(dialog).toContainText(/2 tokens (were )?deleted/i);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(result(app)).toContainText(`${before - 2} of `);
  await expect(openButton(app, 'Certificate rollover')).toBeHidden();
  await page.reload();
  await expect(result(app)).toContainText(`${before - 2} of `);
});

test('a token is deleted from its row, and focus moves to the next row', async ({ app, page }) => {
  await openAccount(app, '?q=terraform&sort=name');
  await app.deleteButton('Terraform apply').click();
  await expect(app.deleteDialog).toContainText('Sana Ueda (you)');
  await page.keyboard.press('Escape');
  await expect(app.deleteButton('Terraform apply')).toBeFocused();

  await expect(app.rows).toHaveCount(await matching(app));
  const names = await app.rowNames();
  const next = names[names.indexOf('Terraform canary 1') + 1] ?? '';
  await app.deleteButton('Terraform canary 1').click();
  await expect(app.deleteDialog).toContainText('Liam Byrne, limited@example.com');
  await app.deleteDialog.getByRole('textbox').fill('Terraform canary 1');
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(app.deleteDialog).toBeHidden();
  await expect(openButton(app, 'Terraform canary 1')).toBeHidden();
  await expect(app.deleteButton(next)).toBeFocused();
});

test('focus moves to the next row, also if that row has just been rendered', async ({ app }) => {
  await openAccount(app, '?q=limited@example.com&sort=name');
  await expect(app.rows).toHaveCount(50);
  const [eighth = '', ninth = ''] = (await app.rowNames()).slice(7);
  await app.deleteButton(eighth).click();
  await app.deleteDialog.getByRole('textbox').fill(eighth);
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(openButton(app, eighth)).toBeHidden();
  await expect(app.deleteButton(ninth)).toBeFocused();
});

test('the CSV file holds the filtered tokens', async ({ app, page }) => {
  await openAccount(app, '?status=expired&type=automation');
  const count = await matching(app);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^tokens-\w+-\d{4}-\d\d-\d\d\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(count + 1);
  expect(text).toContain('Partner read access');
  expect(text).not.toContain('Deploy checkout');
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    `${count} tokens exported to tokens-`,
  );
});

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('there is no link, and the address shows the role that is needed', async ({ app, page }) => {
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveCount(2);
    await page.goto('/account/tokens?q=deploy');
    await expect(app.heading('You don’t have access to this page')).toBeVisible();
    await expect(page.getByText('Only users with the role Superuser have access')).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
  });
});

test.describe('an account without tokens', () => {
  test.use({ seed: 'empty' });

  test('explains what will be listed here', async ({ app, page }) => {
    await openAccount(app);
    await expect(page.getByRole('heading', { name: 'This account has no tokens yet' })).toBeVisible();
    await app.sessionsLink.click();
    await expect(app.sessionRows.first()).toBeVisible();
  });
});
