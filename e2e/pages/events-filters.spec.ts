// The filters of the events page: their address, and what they find.
import { expect, test } from '../support/fixtures.ts';
import { column, event, rows, times, tokenOf, whats } from '../support/pages/event-log.ts';

test.use({ as: 'superuser' });

test('a user typed before the names have loaded can be chosen once they have', async ({ app, page }) => {
  await app.holdAnswers();
  await page.getByRole('link', { name: 'Events' }).click();
  const user = page.getByRole('combobox', { name: 'User', exact: true });
  await user.fill('user@');
  await expect(page.getByText('Loading users…')).toBeVisible();
  await app.releaseAnswers();
  await page.getByRole('option', { name: 'Umar Said user@example.com' }).click();
  await expect(page).toHaveURL(/[?&]actor=\w+$/);
  await expect(user).toHaveValue('Umar Said');
  await expect.poll(async () => [...new Set(await column(page, 'User'))]).toEqual(['Umar Said']);
});

test('typed text stays when the width of the window changes, and while the filters are closed', async ({
  page,
}) => {
  await page.goto('/account/events');
  const token = page.getByLabel('Token ID');
  const user = page.getByRole('combobox', { name: 'User', exact: true });
  await token.fill('7aBc');
  await user.fill('costa');
  const option = page.getByRole('listbox', { name: 'User' }).getByRole('option');
  await expect(option).toHaveCount(1);
  const more = page.getByRole('button', { name: 'More filters' });
  await page.setViewportSize({ width: 600, height: 720 });
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await expect(token).toBeHidden();
  await more.click();
  await expect(token).toHaveValue('7aBc');
  await user.fill('bea');
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(more).toBeHidden();
  await expect(user).toHaveValue('bea');
  await expect(option).toHaveText(/Bea Lindqvist/);
  await user.press('Enter');
  await expect(page).toHaveURL(/[?&]actor=/);
  await expect(token).toHaveValue('7aBc');

  await page.goto('/account/tokens');
  await page.getByText('More filters').click();
  const unused = page.getByRole('textbox', { name: 'Unused for' });
  await unused.fill('999');
  await page.getByText('More filters').click();
  await expect(unused).toBeHidden();
  await page.getByText('More filters').click();
  await expect(unused).toHaveValue('999');
  await expect(unused).toHaveAccessibleDescription(/Whole days from 1 to 730/);
});

test.describe('with a clock of its own', () => {
  test.use({ now: '2026-11-24T13:00:00Z' });

  test.beforeEach(async ({ page }) => {
    await page.goto('/account/events');
    await expect(rows(page).first()).toBeVisible();
  });

  test('by type', async ({ page }) => {
    const type = page.getByLabel('Event', { exact: true });
    await type.selectOption('Sign-in failed');
    await expect(page).toHaveURL('/account/events?type=user.login_failure');
    await expect.poll(() => whats(page)).toEqual(['Sign-in failed']);
    await page.reload();
    await expect(type).toHaveValue('user.login_failure');
    await expect.poll(() => whats(page)).toEqual(['Sign-in failed']);
    await type.selectOption('All events');
    await expect(page).toHaveURL('/account/events?type=all');
    await expect.poll(() => whats(page)).toEqual(expect.arrayContaining(['Signed in', 'Token created']));
    await page.goBack();
    await expect.poll(() => whats(page)).toEqual(['Sign-in failed']);
  });

  test('by user: by email, by ID, and cleared', async ({ app, page }) => {
    const user = page.getByRole('combobox', { name: 'User', exact: true });
    await user.fill('USER@example');
    const options = page.getByRole('listbox', { name: 'User' }).getByRole('option');
    await expect(options).toHaveText([/^Sana Ueda/, /^Umar Said/]);
    await user.press('ArrowDown');
    await user.press('Enter');
    await expect(page).toHaveURL(/[?&]actor=\w+$/);
    await expect.poll(async () => [...new Set(await column(page, 'User'))]).toEqual(['Umar Said']);
    const id = new URL(page.url()).searchParams.get('actor') ?? '';
    await page.reload();
    await expect(user).toHaveValue('Umar Said');
    await page.getByRole('button', { name: 'Any user' }).click();
    await expect(user).toBeFocused();
    await expect(page).toHaveURL('/account/events');
    await user.fill(id);
    await user.press('Enter');
    await expect(user).toHaveValue('Umar Said');

    // A deleted user is in no list.
    await user.fill('0000000000000000000000');
    await page.getByRole('option', { name: '0000000000000000000000 User ID' }).click();
    await expect(page).toHaveURL('/account/events?actor=0000000000000000000000');
    await expect(page.getByRole('heading', { name: 'No events found' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(user).toHaveValue('');
    await expect(page).toHaveURL('/account/events');
    await expect(app.heading('Events')).toBeFocused();
  });

  test('by day: both days are included, in the time zone of the page', async ({ page }) => {
    await page.getByLabel('Event', { exact: true }).selectOption('All events');
    await page.getByLabel('From', { exact: true }).fill('2026-11-21');
    await page.getByLabel('To', { exact: true }).fill('2026-11-23');
    await expect(page).toHaveURL('/account/events?type=all&from=2026-11-21&to=2026-11-23');
    const [start, end] = [Date.parse('2026-11-20T23:00:00Z'), Date.parse('2026-11-23T23:00:00Z')];
    await expect.poll(async () => (await times(page)).every(time => time >= start && time < end)).toBe(true);
    await expect(rows(page).first()).toBeVisible();
    await page.getByLabel('To', { exact: true }).fill('2026-11-20');
    await expect(page.getByLabel('To', { exact: true })).toHaveAccessibleDescription(
      'Error: “To” is before “From”.',
    );
    await expect(page.getByRole('heading', { name: 'No events found' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(rows(page).first()).toBeVisible();
    await expect(page).toHaveURL('/account/events');
  });

  test('by token: a pasted log line finds a deleted token', async ({ page }) => {
    const id = await tokenOf(event(page, 'Token deleted', 'Leaked in a log'));
    const field = page.getByLabel('Token ID');
    await field.fill(`  {"msg":"Token ${id} expired at 2026-11-20T09:00:00Z"}`);
    await expect(page).toHaveURL(`/account/events?token=${id}`);
    await expect(field).toHaveValue(id);
    await expect(rows(page)).toHaveCount(2);
    await expect(event(page, 'Token created', 'Leaked in a log')).toContainText('Inês Costa');
    await field.fill('not an id');
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(/^Error: No token ID found in this text\./);
    await expect(rows(page)).toHaveCount(2);
    await field.fill('');
    await expect(page).toHaveURL('/account/events');
  });

  test('an unknown token ID is reported as not found', async ({ page }) => {
    await page.goto('/account/events?token=0000000000000000000000');
    await expect(page.getByRole('heading', { name: 'No events found for this token' })).toBeVisible();
    await expect(page.getByText('The ID may be wrong')).toBeVisible();
  });

  test('an address with hostile values opens the page without filters', async ({ page }) => {
    await page.goto(
      '/account/events?type=__proto__&actor=..%2F..%2Fx&token=%00&from=2026-02-30&to=yesterday',
    );
    await expect(rows(page).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Clear filters' })).toHaveCount(0);
  });
});
