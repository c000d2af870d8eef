// The list of personal tokens: order, filter, details, and the address that holds them.
import { listen } from '../support/announcements.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test.describe('with tokens', () => {
  test.beforeEach(async ({ app }) => {
    await expect(app.rows.first()).toBeVisible();
  });

  test('the newest token is first, and the header shows the order', async ({ page }) => {
    await expect(page.getByRole('columnheader', { name: 'Created' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(page.locator('[aria-sort]')).toHaveCount(1);
    await expect(page.getByRole('table', { name: 'Your tokens' })).toBeVisible();
  });

  test('the address holds the order, a reload keeps it, and Back undoes it', async ({ app, page }) => {
    const newestFirst = await app.rowNames();
    const header = page.getByRole('columnheader', { name: 'Name' });
    await header.getByRole('button').click();
    await expect(page).toHaveURL(/[?&]sort=name\b/);
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    const byName = await app.rowNames();
    expect(byName).not.toEqual(newestFirst);
    expect([...byName].sort()).toEqual([...newestFirst].sort());

    await header.getByRole('button').click();
    await expect(page).toHaveURL(/[?&]sort=-name\b/);
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    expect(await app.rowNames()).toEqual([...byName].reverse());

    await page.reload();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await page.goBack();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await page.goBack();
    await expect(header).not.toHaveAttribute('aria-sort');
    expect(await app.rowNames()).toEqual(newestFirst);
  });

  test('the address holds the filter, and a reload keeps it', async ({ app, page }) => {
    const all = await app.rows.count();
    const filter = page.getByRole('searchbox', { name: 'Filter tokens' });
    await filter.fill('browser session');
    await expect(page).toHaveURL(/[?&]q=browser/);
    await expect(app.row('Token Console browser session')).toBeVisible();
    await expect.poll(() => app.rows.count()).toBeLessThan(all);
    await page.reload();
    await expect(filter).toHaveValue('browser session');
    await expect(app.row('Token Console browser session')).toBeVisible();
    expect(await app.rows.count()).toBeLessThan(all);
  });

  test('a filter without a match says so, and can be cleared', async ({ app, page }) => {
    const all = await app.rows.count();
    const filter = page.getByRole('searchbox', { name: 'Filter tokens' });
    await filter.fill('nothing is called this');
    await expect(page.getByRole('heading', { name: 'No token matches' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(app.rows).toHaveCount(all);
    await expect(page).toHaveURL('/account/personal/tokens');
    await expect(filter).toBeFocused();

    // Back removes the rows, and with them what has the focus.
    await app.rows.first().getByRole('button').first().focus();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'No token matches' })).toBeVisible();
    await expect(app.heading('Personal tokens')).toBeFocused();
  });

  test('every change of the list is announced once', async ({ app, page }) => {
    const all = await app.rows.count();
    await page.reload();
    const heard = await listen(page);
    const expected: string[] = [];
    const expectNext = async (text: string) => {
      expected.push(text);
      await expect.poll(heard, { intervals: [100] }).toEqual(expected);
    };
    await expectNext(`${all} tokens`);
    const filter = page.getByRole('searchbox', { name: 'Filter tokens' });
    await filter.fill('deploy checkout');
    await expectNext(`1 of ${all} tokens`);
    await filter.fill('deploy checkouts');
    await expectNext('No token matches');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expectNext(`${all} tokens`);
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await expectNext('Sorted by Name, A to Z');
  });

  test('the name opens the details, the address holds them, and Back closes them', async ({ app, page }) => {
    const toggle = app.row('Token Console browser session').getByRole('button', {
      name: 'Token Console browser session',
      exact: true,
    });
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(page).toHaveURL(/[?&]token=[0-9A-Za-z]+/);
    await expect(page.getByText('Token ID')).toBeVisible();
    await expect(page.getByText(/^This token can do everything the engineer role allows/)).toBeVisible();
    await page.reload();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await page.goBack();
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByText('Token ID')).toBeHidden();
  });

  test('the list has tokens of every status', async ({ page }) => {
    const table = page.getByRole('table');
    for (const word of ['This session', 'Active', 'Expired', 'Never expires', 'Never used']) {
      await expect(table.getByText(word, { exact: true }).first()).toBeVisible();
    }
    await expect(table.getByText(/^Expires in \d+ days?$/).first()).toBeVisible();
    await expect(table.getByText(/^Auto-deletes in \d+ days?$/).first()).toBeVisible();
  });

  test('the address does not keep a page that the list does not have', async ({ app, page }) => {
    await page.goto('/account/personal/tokens?sort=name&page=4');
    await expect(page).toHaveURL('/account/personal/tokens?sort=name');
    await expect(app.rows.first()).toBeVisible();
  });

  test('an address with hostile values opens the page', async ({ app, page }) => {
    await page.goto(
      '/account/personal/tokens?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&sort=__proto__&token=..%2F..%2Fx',
    );
    await expect(page.getByRole('heading', { name: 'No token matches' })).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Filter tokens' })).toHaveValue(
      '<script>alert(1)</script>',
    );
    await page.goto(`/account/personal/tokens?q=${'x'.repeat(5000)}&token=%00`);
    await expect(page.getByRole('heading', { name: 'No token matches' })).toBeVisible();
    await expect(app.heading('Personal tokens')).toBeVisible();
  });
});

test.describe('without tokens', () => {
  test.use({ seed: 'empty' });

  test('the empty list explains tokens and offers to create one', async ({ app, page }) => {
    await expect(page.getByRole('heading', { name: 'You have no tokens yet' })).toBeVisible();
    await expect(page.getByText('0 of 100 active')).toBeVisible();
    await page.getByRole('button', { name: 'Create token', exact: true }).last().click();
    await expect(app.sudoDialog).toBeVisible();
  });
});

test.describe('nobody signed in', () => {
  test.use({ as: null });

  test('an unknown address shows a page that says so', async ({ app, page }) => {
    await page.goto('/nothing/here');
    await expect(app.heading('Page not found')).toBeVisible();
  });
});
