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
    await expectNext('No tokens found');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expectNext(`${all} tokens`);
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await expectNext('Sorted by Name, A to Z');
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
    await app.allowClipboard();
    await drawer.getByRole('button', { name: 'Copy ID' }).click();
    expect(new URL(page.url()).searchParams.get('token')).toBe(
      await page.evaluate(() => navigator.clipboard.readText()),
    );
    await drawer.getByRole('button', { name: 'Previous' }).click();
    await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(names[0] ?? '');
    await page.goBack();
    await expect(drawer).toBeHidden();
    await expect(page).toHaveURL('/account/personal/tokens');
  });

  test('sessions are a list of their own, and can be signed out', async ({ app, page }) => {
    const names = await app.rowNames();
    expect(names).not.toContain('Token Console browser session');
    await app.sessionsLink.click();
    await expect(page).toHaveURL('/account/personal/tokens?show=sessions');
    await expect(app.sessionsLink).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('list', { name: 'Needs attention' })).toHaveCount(0);
    const sessions = await app.sessionRows.count();
    await expect(app.sessionRows.filter({ hasText: 'This session' })).toHaveCount(1);
    await app.sessionRows
      .filter({ hasNotText: 'This session' })
      .first()
      .getByRole('button', { name: /^Sign out / })
      .click();
    await app.signOutDialog.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('Session signed out.').first()).toBeVisible();
    await expect(app.sessionRows).toHaveCount(sessions - 1);
    await page.goBack();
    await expect(page.getByRole('list', { name: 'Needs attention' })).toBeVisible();
    expect(await app.rowNames()).toEqual(names);
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
    expect((await app.rowNames())[0]).toBe('zebra crossing');
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
