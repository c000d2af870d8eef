// The filters of the events page: in its address, and what they find.

import { expect, test } from '../support/fixtures.ts';
import { column, event, rows, times, tokenOf, whats } from '../support/pages/event-log.ts';

test.use({ as: 'superuser' });

test.describe('on a slow line', () => {
  test.use({ latency: '1000' });

  test('a person who is typed before the names are there is found once they are', async ({ page }) => {
    await page.goto('/account/events');
    const who = page.getByLabel('Who', { exact: true });
    await who.fill('user@example.com');
    await expect(page).toHaveURL(/[?&]actor=\w+$/);
    await expect(who).toHaveValue('Umar Said (user@example.com)');
    await expect.poll(async () => [...new Set(await column(page, 'Who'))]).toEqual(['Umar Said']);
  });
});

test.describe('the filters are in the address', () => {
  test.use({ now: '2026-11-24T13:00:00Z' });

  test.beforeEach(async ({ page }) => {
    await page.goto('/account/events');
    await expect(rows(page).first()).toBeVisible();
  });

  test('by type: one, or all of them', async ({ page }) => {
    const type = page.getByLabel('What', { exact: true });
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

  test('by person: found by email, by name in the list, and cleared', async ({ app, page }) => {
    const who = page.getByLabel('Who', { exact: true });
    await who.fill('USER@example.com');
    await expect(page).toHaveURL(/[?&]actor=\w+$/);
    await expect(who).toHaveValue('Umar Said (user@example.com)');
    await expect.poll(async () => [...new Set(await column(page, 'Who'))]).toEqual(['Umar Said']);
    const id = new URL(page.url()).searchParams.get('actor') ?? '';
    await page.reload();
    await expect(who).toHaveValue('Umar Said (user@example.com)');
    await who.fill('');
    await expect(page).toHaveURL('/account/events');
    await who.fill(id);
    await expect(who).toHaveValue('Umar Said (user@example.com)');
    await who.fill('Nobody here');
    await who.blur();
    await expect(page.getByText('Nobody of the account is called so.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(who).toHaveValue('');
    await expect(page).toHaveURL('/account/events');
    await expect(app.heading('Events')).toBeFocused();
  });

  test('by day: both days whole, in the zone shown', async ({ page }) => {
    await page.getByLabel('What', { exact: true }).selectOption('All events');
    await page.getByLabel('From', { exact: true }).fill('2026-11-21');
    await page.getByLabel('To', { exact: true }).fill('2026-11-23');
    await expect(page).toHaveURL('/account/events?type=all&from=2026-11-21&to=2026-11-23');
    const [start, end] = [Date.parse('2026-11-20T23:00:00Z'), Date.parse('2026-11-23T23:00:00Z')];
    await expect.poll(async () => (await times(page)).every(time => time >= start && time < end)).toBe(true);
    await expect(rows(page).first()).toBeVisible();
    await page.getByLabel('To', { exact: true }).fill('2026-11-20');
    await expect(page.getByText('This day is before the first one.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'No event matches' })).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
    await expect(rows(page).first()).toBeVisible();
    await expect(page).toHaveURL('/account/events');
  });

  test('by token: a deleted one is found by the line that names it', async ({ page }) => {
    const id = await tokenOf(event(page, "Token 'Leaked in a log' was deleted"));
    const field = page.getByLabel('Token ID');
    await field.fill(`  {"msg":"Token ${id} expired at 2026-11-20T09:00:00Z"}`);
    await expect(page).toHaveURL(`/account/events?token=${id}`);
    await expect(field).toHaveValue(id);
    await expect(rows(page)).toHaveCount(2);
    await expect(event(page, "Token 'Leaked in a log' was created")).toContainText('Inês Costa');
    await field.fill('not an id');
    await field.press('Enter');
    await expect(page.getByText('There is no token ID in this text.')).toBeVisible();
    await expect(rows(page)).toHaveCount(2);
    await field.fill('');
    await expect(page).toHaveURL('/account/events');
  });

  test('an id that no token has is said not to be found', async ({ page }) => {
    await page.goto('/account/events?token=0000000000000000000000');
    await expect(page.getByRole('heading', { name: 'No event of this token' })).toBeVisible();
    await expect(page.getByText('No token of this account may have this ID')).toBeVisible();
  });

  for (const search of [
    '?type=__proto__&actor=..%2F..%2Fx&token=%00&from=2026-02-30&to=yesterday',
    '?type=%3Cscript%3Ealert(1)%3C%2Fscript%3E&actor[]=1&from=9999-12-31',
    `?token=${'x'.repeat(5000)}&to=null`,
  ]) {
    test(`an address with ${search.slice(0, 40)} opens the page, unfiltered`, async ({ page }) => {
      await page.goto(`/account/events${search}`);
      await expect(rows(page).first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Clear filters' })).toHaveCount(0);
    });
  }
});
