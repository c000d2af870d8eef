// What screen readers hear on the account page: each change of the list once.
import { listen } from '../support/announcements.ts';
import { expect, test } from '../support/fixtures.ts';
import { drawer, matching, openAccount, openButton } from '../support/pages/account.ts';
import { event } from '../support/pages/event-log.ts';

test.use({ as: 'superuser' });

test('each change of the list is announced once', async ({ app, page }) => {
  await openAccount(app);
  const all = await matching(app);
  const search = page.getByRole('searchbox', { name: 'Filter tokens' });
  await expect(page.getByRole('status').first()).toHaveText(`${all} of ${all} tokens`);
  const heard = await listen(page);
  const expected: string[] = [];
  const hear = async (...texts: string[]) => {
    expected.push(...texts);
    await expect.poll(heard, { intervals: [50] }).toEqual(expected);
  };

  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await hear('Sorted by Name, A to Z');
  await page.getByRole('button', { name: 'Next page' }).click();
  await hear('Page 2 of 4');
  await page.getByLabel('Rows per page').selectOption('100');
  await hear('100 rows per page. Page 1 of 2');

  await search.pressSequentially('terraform');
  await expect.poll(() => matching(app)).toBeLessThan(all);
  const found = await matching(app);
  await hear(`${found} of ${all} tokens`);
  await page.getByRole('checkbox', { name: 'Select Terraform apply' }).check();
  await hear('1 selected');
  await page.getByRole('button', { name: `Select all ${found} matching` }).click();
  await hear(`${found} selected`);
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await expect(app.heading('Account tokens')).toBeFocused();

  await search.fill('zzzz');
  await hear('No tokens match these filters');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(search).toBeFocused();
  await hear(`${all} of ${all} tokens`);
  await page.getByRole('button', { name: /^\d+ expired$/ }).click();
  const expired = await matching(app);
  await hear(`${expired} of ${all} tokens`);
});

test('the next token is announced by its name, and a link to another moves the focus to its title', async ({
  app,
  page,
}) => {
  await openAccount(app, '?q=emil+novak&sort=name');
  const [first = '', second = '', third = ''] = await app.rowNames();
  // What is said of the list follows its rows after a while.
  await expect(page.getByRole('status').first()).toHaveText(/^\d+ of \d+ tokens$/);
  await openButton(app, first).click();
  await expect(drawer(app, first).getByRole('heading', { name: first })).toBeFocused();
  const heard = await listen(page);
  await page.keyboard.press('ArrowDown');
  await expect.poll(heard).toEqual([second]);
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await next.click();
  await expect.poll(heard).toEqual([second, third]);
  await expect(next).toBeFocused();
  const link = drawer(app, third).getByRole('link', { name: first, exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(drawer(app, first).getByRole('heading', { name: first })).toBeFocused();
  expect(await heard()).not.toContain(first);
});

test('a token that opens while the lists load is announced once it is there', async ({ app, page }) => {
  await page.goto('/account/events?type=token.create');
  const created = event(page, 'Token created', 'Checkout canary').getByRole('link');
  await expect(created).toBeVisible();
  await app.holdAnswers();
  await created.click();
  await expect(drawer(app, 'Loading…')).toBeVisible();
  const heard = await listen(page);
  await app.releaseAnswers();
  await expect.poll(heard).toContain('Checkout canary');
  await expect(drawer(app, 'Checkout canary')).toBeVisible();
});
