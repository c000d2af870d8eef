// The people of an account. Only superusers see them.
import { listen } from '../support/announcements.ts';
import { expect, test } from '../support/fixtures.ts';
import { offBoardButton, offBoardButtons, openPeople, step } from '../support/pages/people.ts';

test.use({ as: 'superuser' });

test('the list has everyone of the account with their tokens, and marks locked users', async ({
  app,
  page,
}) => {
  await openPeople(app);
  const grace = page.getByRole('row').filter({ hasText: 'grace.oyelaran@example.com' });
  await expect(grace.getByRole('cell')).toContainText(['grace.oyelaran@example.com', 'Superuser', 'Off']);
  const olga = page.getByRole('row').filter({ hasText: 'otp@example.com' });
  await expect(olga.getByRole('cell').nth(2)).toHaveText(/On$/);
  await expect(page.getByRole('row').filter({ hasText: 'locked@example.com' })).toContainText('Locked');
  const limited = page.getByRole('row').filter({ hasText: 'limited@example.com' });
  await expect(limited.getByRole('cell').nth(4)).toHaveText(/^100/);
  await expect(page.getByText('ops@sso.example.com')).toHaveCount(0);
});

test('the address holds filter and order, a reload keeps them, and Back undoes them', async ({
  app,
  page,
}) => {
  await openPeople(app);
  await page.getByRole('searchbox', { name: 'Filter users' }).fill('superuser');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+ users$/ })).toHaveCount(1);
  await expect(offBoardButton(app, 'Grace Oyelaran')).toBeVisible();
  await expect(offBoardButton(app, 'Inês Costa')).toHaveCount(0);
  await page.getByRole('button', { name: 'Last active', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Last active' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(page.getByRole('status').filter({ hasText: 'Sorted by' })).toHaveText(
    'Sorted by Last active, latest first',
  );
  await expect(page).toHaveURL('/account/people?q=superuser&sort=-last-active');
  await expect(offBoardButtons(app).first()).toHaveAccessibleName('Off-board Sana Ueda');

  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Filter users' })).toHaveValue('superuser');
  await expect(offBoardButtons(app).first()).toHaveAccessibleName('Off-board Sana Ueda');
  await page.goBack();
  await expect(page).toHaveURL('/account/people?q=superuser');
  await expect(offBoardButtons(app).first()).toHaveAccessibleName('Off-board Global API Token');

  await page.getByRole('searchbox', { name: 'Filter users' }).fill('nobody at all');
  await expect(page.getByRole('heading', { name: 'No users found' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'No users found' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(offBoardButton(app, 'Inês Costa')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Filter users' })).toBeFocused();
});

test('invalid parts of an address are ignored, and an unknown person is reported', async ({ app, page }) => {
  await openPeople(app, '?sort=password&page=-3&size=7&person=nobody');
  await expect(page.getByText('The user in this link isn’t in this account.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all users' }).click();
  await expect(page).toHaveURL('/account/people');
  await expect(page.getByText('The user in this link isn’t in this account.')).toHaveCount(0);
  await expect(app.heading('People')).toBeFocused();

  await openPeople(app, '?page=9&q=costa');
  await expect(page).toHaveURL('/account/people?q=costa');
  // Back takes away the row that has the focus.
  await page.getByRole('link', { name: 'People' }).click();
  await offBoardButton(app, 'Liam Byrne').focus();
  await page.goBack();
  await expect(offBoardButton(app, 'Liam Byrne')).toHaveCount(0);
  await expect(app.heading('People')).toBeFocused();
});

test('while the API is slow the page shows its heading and a skeleton, and what has loaded is said once', async ({
  app,
  page,
}) => {
  await openPeople(app);
  await app.holdAnswers();
  await page.reload();
  await expect(app.heading('People')).toBeVisible();
  await expect(page.getByText('Loading the users…').first()).toBeAttached();
  const heard = await listen(page);
  await app.releaseAnswers();
  await expect(offBoardButton(app, 'Inês Costa')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '16 users' })).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Rows per page' }).selectOption('25');
  await expect(page.getByRole('status').filter({ hasText: '25 rows per page' })).toHaveCount(1);
  expect((await heard()).filter(text => /users|rows/.test(text) && !/^Loading/.test(text))).toEqual([
    '16 users',
    '25 rows per page',
  ]);
});

test('numbers that failed to load read Unknown, and Retry loads them', async ({ app, page }) => {
  await app.fail('account.tokens.500*1');
  await page.goto('/account/people');
  await expect(page.getByText('Couldn’t load the user tokens.')).toBeVisible();
  const grace = page.getByRole('row').filter({ hasText: 'grace.oyelaran@example.com' });
  await expect(grace.getByRole('cell').nth(4)).toHaveText(/^Unknown/);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByText('Couldn’t load the user tokens.')).toHaveCount(0);
  await expect(grace.getByRole('cell').nth(4)).toHaveText(/^[1-9]/);
  await expect(app.heading('People')).toBeFocused();
});

test('without the list of people there is only the reason and Retry', async ({ app, page }) => {
  await app.fail('users.list.offline*1');
  await page.goto('/account/people');
  await expect(page.getByText('Couldn’t load the users.')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(offBoardButton(app, 'Inês Costa')).toBeVisible();
  await expect(app.heading('People')).toBeFocused();
});

test('people cannot off-board themselves, and the dialog names who can', async ({ app, page }) => {
  await openPeople(app);
  await offBoardButton(app, 'Sana Ueda').click();
  const notice = page.getByRole('dialog', { name: 'You can’t off-board yourself' });
  await expect(notice).toContainText('Grace Oyelaran (grace.oyelaran@example.com)');
  await expect(notice).not.toContainText('Global API Token');
  await notice.getByRole('button', { name: 'Close' }).first().click();
  await expect(notice).toBeHidden();
  await expect(offBoardButton(app, 'Sana Ueda')).toBeFocused();
});

test('the dialog says that automation tokens remain, and links to them', async ({ app, page }) => {
  await openPeople(app);
  await offBoardButton(app, 'Grace Oyelaran').click();
  await expect(step(app, 'Off-board Grace Oyelaran?')).toContainText('5 automation tokens that they created');
  await page.getByRole('link', { name: 'Show automation tokens' }).click();
  await expect(app.heading('Account tokens')).toBeFocused();
  await expect(page).toHaveURL(/owner=\w+&type=automation|type=automation&owner=\w+/);
  await expect(page.getByText(/^5 of /)).toBeVisible();
});

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('the page is refused', async ({ app, page }) => {
    await page.goto('/account/people');
    await expect(app.heading('You don’t have access to this page')).toBeVisible();
    await expect(page.getByText('Only users with the role Superuser have access')).toBeVisible();
    await expect(page.getByText('ines.costa@example.com')).toHaveCount(0);
  });
});
