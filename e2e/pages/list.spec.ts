// The list of personal tokens: order, filters, and the address that holds them.
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
    // The rows outside the window follow a frame later.
    await expect.poll(async () => (await app.rowNames()).sort()).toEqual([...newestFirst].sort());
    const byName = await app.rowNames();
    expect(byName).not.toEqual(newestFirst);

    await header.getByRole('button').click();
    await expect(page).toHaveURL(/[?&]sort=-name\b/);
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => app.rowNames()).toEqual([...byName].reverse());

    await page.reload();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await page.goBack();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await page.goBack();
    await expect(header).not.toHaveAttribute('aria-sort');
    await expect.poll(() => app.rowNames()).toEqual(newestFirst);
  });

  test('the address holds the filters, and a reload keeps them', async ({ app, page }) => {
    const all = await app.rows.count();
    const filter = page.getByRole('searchbox', { name: 'Filter tokens' });
    await filter.fill('deploy');
    await expect(page).toHaveURL(/[?&]q=deploy/);
    await expect.poll(() => app.rows.count()).toBeLessThan(all);
    await page.reload();
    await expect(filter).toHaveValue('deploy');
    await expect(app.row('Deploy checkout')).toBeVisible();
    expect(await app.rows.count()).toBeLessThan(all);
    await filter.fill('');

    // Each counter lists as many tokens as it says.
    const counters = page.getByRole('list', { name: 'Needs attention' }).getByRole('button');
    const counts = await counters.allInnerTexts();
    expect(counts.length).toBe(5);
    for (const [index, text] of counts.entries()) {
      const counter = counters.nth(index);
      await counter.click();
      await expect(counter).toHaveAttribute('aria-pressed', 'true');
      await expect(app.rows).toHaveCount(Number.parseInt(text, 10));
    }
    await expect(page).toHaveURL(/[?&]status=expired/);
    await expect(page.getByLabel('Status', { exact: true })).toHaveValue('expired');
    await page.reload();
    await expect(counters.last()).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(app.rows).toHaveCount(all);
    await expect(filter).toBeFocused();
  });

  test('a filter without a match says so, and can be cleared', async ({ app, page }) => {
    const all = await app.rows.count();
    const filter = page.getByRole('searchbox', { name: 'Filter tokens' });
    await filter.fill('nothing is called this');
    await expect(page.getByRole('heading', { name: 'No tokens found' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(app.rows).toHaveCount(all);
    await expect(page).toHaveURL('/account/personal/tokens');
    await expect(filter).toBeFocused();

    // Back removes the rows, and with them what has the focus.
    await app.rows.first().getByRole('button').first().focus();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'No tokens found' })).toBeVisible();
    await expect(app.heading('Personal tokens')).toBeFocused();
  });

  test('every change of the list is announced once', async ({ app, page }) => {
    const all = await app.rows.count();
    await page.reload();
    await expect(page.getByRole('status').first()).toHaveText(`${all} tokens`);
    const heard = await listen(page);
    const expected: string[] = [];
    const expectNext = async (text: string) => {
      expected.push(text);
      await expect.poll(heard, { intervals: [100] }).toEqual(expected);
    };
    const filter = page.getByRole('searchbox', { name: 'Filter tokens' });
    await filter.fill('deploy checkout');
    await expectNext(`1 of ${all} tokens`);
    await filter.fill('deploy checkouts');
    await expectNext('No tokens found');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expectNext(`${all} tokens`);
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await expectNext('Sorted by Name, A to Z');
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
    await expect(page.getByRole('heading', { name: 'No tokens found' })).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Filter tokens' })).toHaveValue(
      '<script>alert(1)</script>',
    );
    await page.goto(`/account/personal/tokens?q=${'x'.repeat(5000)}&token=%00`);
    await expect(page.getByRole('heading', { name: 'No tokens found' })).toBeVisible();
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
