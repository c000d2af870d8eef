// The event log when its requests fail.
import { FAULT_WORDS } from '../support/fault-words.ts';
import { expect, test } from '../support/fixtures.ts';
import { column, firstEvent } from '../support/pages/event-log.ts';

/** With a clock of its own, so that a test can let a time limit pass. */
test.use({ as: 'user', now: '2026-11-24T13:00:00Z' });

test('a log that fails says why, and Retry loads it', async ({ app, page }) => {
  for (const kind of ['429', 'time-out'] as const) {
    await test.step(kind, async () => {
      await app.fail(`events.list.${kind}*1`);
      // The log of one type is one request.
      await page.goto('/account/events?type=token.create');
      if (kind === 'time-out') await app.passTimeLimit('events.list');
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('Couldn’t load the events.');
      await expect(alert).toContainText(FAULT_WORDS[kind]);
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(firstEvent(page)).toBeVisible();
      await expect(alert).toHaveCount(0);
    });
  }
});

test('if one of the two logs of token events fails, neither is shown', async ({ app, page }) => {
  await app.fail('events.list.500*1');
  await page.goto('/account/events');
  await expect(page.getByRole('alert')).toContainText('Couldn’t load the events.');
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(firstEvent(page)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a log that cannot be reloaded stays, with the time of its data', async ({ app, page }) => {
  const nav = page.getByRole('navigation', { name: 'Main' });
  await nav.getByRole('link', { name: 'Events' }).click();
  await expect(firstEvent(page)).toBeVisible();
  await nav.getByRole('link', { name: 'Personal tokens' }).click();
  await expect(app.heading('Personal tokens')).toBeVisible();
  await app.moveClock({ minutes: 1 });
  await app.fail('events.list.offline');
  await nav.getByRole('link', { name: 'Events' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Couldn’t refresh the list.');
  await expect(alert).toContainText(/Showing data from 24 Nov 2026, 14:0\d CET\./);
  await expect(firstEvent(page)).toBeVisible();
  await app.clearFaults();
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(alert).toHaveCount(0);
});

test('after a session has ended, signing in returns to the same filters', async ({ app, page }) => {
  await app.fail('events.list.401*1');
  await page.goto('/account/events?type=user.login');
  await expect(page.getByText('Your session has ended.', { exact: true })).toBeVisible();
  await app.signInByHand('user@example.com');
  await expect(page).toHaveURL('/account/events?type=user.login');
  await expect(firstEvent(page)).toHaveText('Signed in');
});

test.describe('as limited', () => {
  test.use({ as: 'limited' });

  test('if older events fail, a message is shown below, and the next click loads them', async ({
    app,
    page,
  }) => {
    await page.goto('/account/events?type=token.create');
    await expect(page.getByRole('rowheader')).toHaveCount(50);
    await app.fail('events.list.500*1');
    const older = page.getByRole('button', { name: 'Show older events' });
    await older.click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Couldn’t load older events.');
    await expect(alert).toContainText(FAULT_WORDS['500']);
    await expect(page.getByRole('rowheader')).toHaveCount(50);
    await older.click();
    await expect.poll(() => page.getByRole('rowheader').count()).toBeGreaterThan(50);
    await expect(alert).toHaveCount(0);
  });
});

test.describe('as superuser', () => {
  test.use({ as: 'superuser' });

  test('without names the log shows IDs, and so can the filter', async ({ app, page }) => {
    await app.fail('users.list.500');
    await page.goto('/account/events');
    await expect(firstEvent(page)).toBeVisible();
    const user = page.getByRole('combobox', { name: 'User', exact: true });
    await expect(user).toHaveAccessibleDescription('Couldn’t load the users. You can enter a user ID.');
    const id = (await column(page, 'User')).find(text => text !== 'Sana Ueda') ?? '';
    await user.fill(id);
    await page.getByRole('option', { name: `${id} User ID` }).click();
    await expect(page).toHaveURL(`/account/events?actor=${id}`);
    await expect(user).toHaveValue(id);
    await expect.poll(async () => [...new Set(await column(page, 'User'))]).toEqual([id]);
  });

  test('without the account there are no names, and the filter says so', async ({ app, page }) => {
    await app.fail('customer.get.500');
    await page.goto('/account/events');
    await expect(page.getByRole('combobox', { name: 'User', exact: true })).toHaveAccessibleDescription(
      'Couldn’t load the users. You can enter a user ID.',
    );
  });
});
