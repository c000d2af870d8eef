// The events page for those who do not see it: every result is announced once, and the focus is always on something.
import { listen } from '../support/announcements.ts';
import { expect, test } from '../support/fixtures.ts';
import { event, firstEvent, rows } from '../support/pages/event-log.ts';

const NO_ID = 'No token ID found in this text.';

test.describe('as superuser', () => {
  test.use({ as: 'superuser', now: '2026-11-24T13:00:00Z' });

  test('a filter, its errors and its results are announced, each once', async ({ app, page }) => {
    await expect(page.getByRole('status').first()).toHaveText('14 tokens');
    const heard = await listen(page);
    await app.holdAnswers();
    await page.getByRole('link', { name: 'Events' }).click();
    await expect.poll(heard).toEqual(['Loading the events…']);
    await app.releaseAnswers();
    await expect.poll(heard).toEqual(['Loading the events…', '55 of 179 events']);
    await page.getByLabel('Event', { exact: true }).selectOption('Sign-in failed');
    await expect.poll(async () => (await heard()).slice(2)).toEqual(['3 of 3 events']);

    const token = page.getByLabel('Token ID');
    await page.getByRole('combobox', { name: 'User', exact: true }).fill('costa');
    await expect.poll(async () => (await heard()).slice(3)).toEqual(['1 user']);
    await token.fill('no id');
    await token.press('Enter');
    await expect.poll(async () => (await heard()).slice(4)).toEqual([NO_ID]);
    await page.getByLabel('To', { exact: true }).fill('2020-01-01');
    await expect(page.getByRole('heading', { name: 'No events found' })).toBeVisible();
    await expect.poll(async () => (await heard()).slice(5)).toEqual(['No events found']);

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(app.heading('Events')).toBeFocused();
    await expect.poll(async () => (await heard()).slice(6)).toEqual(['55 of 179 events']);
  });

  test('the focus goes to the heading if the link of a deleted token, or Retry, goes away', async ({
    app,
    page,
  }) => {
    await page.goto('/account/events');
    const link = event(page, 'Token created', 'Leaked in a log').getByRole('link');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(2);
    await expect(page.locator(':focus')).toHaveText(/^(Events|Leaked in a log)$/);

    await app.fail('events.list.500*1');
    await page.getByLabel('Event', { exact: true }).selectOption('Signed in');
    await page.getByRole('button', { name: 'Retry' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(app.heading('Events')).toBeFocused();
    await expect(firstEvent(page)).toBeHidden();
  });
});

test.describe('as limited', () => {
  test.use({ as: 'limited' });

  test('older events are announced, and the last ones by the focus', async ({ page }) => {
    const heard = await listen(page);
    await page.getByRole('link', { name: 'Events' }).click();
    await page.getByLabel('Event', { exact: true }).selectOption('Token created');
    await expect.poll(async () => (await heard()).at(-1)).toBe('50 of 126 events');
    const before = (await heard()).length;
    const older = page.getByRole('button', { name: 'Show older events' });
    await older.click();
    await expect(rows(page)).toHaveCount(100);
    await expect(older).toBeFocused();
    await expect.poll(async () => (await heard()).at(-1)).toBe('100 of 126 events');
    await older.click();
    await expect(page.locator(':focus')).toHaveText('All 126 events shown');
    const news = (await heard()).slice(before).filter(text => text !== 'Loading…');
    expect(news).toEqual(['100 of 126 events']);
  });
});
