// The event log when it fails, and how every state of it looks to axe, to the keyboard, and at 320 pixels.
import type { Page } from '@playwright/test';
import { KINDS, WORDS } from '../support/fault-words.ts';
import { expect, test } from '../support/fixtures.ts';
import { look } from '../support/look.ts';

/** Not just any row: other pages have tables too. */
const firstEvent = (page: Page) =>
  page.getByRole('table', { name: 'Events, newest first' }).getByRole('rowheader').first();

test.describe('faults', () => {
  /** The page's clock: a time-out is thirty seconds of it. */
  test.use({ now: '2026-11-24T13:00:00Z' });

  test('the log, when there is nothing yet', async ({ app, page }) => {
    test.slow();
    await app.signInAs('user');
    // One type is one request.
    await page.goto('/account/events?type=token.create');
    await expect(firstEvent(page)).toBeVisible();
    for (const kind of KINDS) {
      await test.step(kind, async () => {
        await app.fail(`events.list.${kind}*1`);
        await page.reload();
        if (kind === 'time-out') await app.passTimeLimit('events.list');
        const alert = page.getByRole('alert');
        await expect(alert).toContainText('We could not load the events.');
        await expect(alert).toContainText(WORDS[kind]);
        await alert.getByRole('button', { name: 'Retry' }).click();
        await expect(firstEvent(page)).toBeVisible();
        await expect(page.getByRole('alert')).toHaveCount(0);
      });
    }
  });

  test('one of the two logs of token events: neither is shown as if it were all', async ({ app, page }) => {
    await app.signInAs('user');
    await app.fail('events.list.500*1');
    await page.goto('/account/events');
    await expect(page.getByRole('alert')).toContainText('We could not load the events.');
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(firstEvent(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('a log that cannot be renewed stays, with the time it is from', async ({ app, page }) => {
    await app.signInAs('user');
    const nav = page.getByRole('navigation', { name: 'Main' });
    await nav.getByRole('link', { name: 'Events' }).click();
    await expect(firstEvent(page)).toBeVisible();
    await nav.getByRole('link', { name: 'Personal tokens' }).click();
    await expect(app.heading('Personal tokens')).toBeVisible();
    await app.moveClock({ minutes: 1 });
    await app.fail('events.list.offline');
    await nav.getByRole('link', { name: 'Events' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('We could not renew the list.');
    await expect(alert).toContainText(/The list below is from 24 Nov 2026, 14:0\d CET\./);
    await expect(firstEvent(page)).toBeVisible();
    await app.clearFaults();
    await alert.getByRole('button', { name: 'Retry' }).click();
    await expect(alert).toHaveCount(0);
  });

  test('older events that do not come are said below, and come at the next try', async ({ app, page }) => {
    await app.signInAs('limited');
    await page.goto('/account/events?type=token.create');
    await expect(page.getByRole('rowheader')).toHaveCount(50);
    await app.fail('events.list.500*1');
    const older = page.getByRole('button', { name: 'Show older' });
    await older.click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('We could not load older events.');
    await expect(alert).toContainText(WORDS['500']);
    await expect(page.getByRole('rowheader')).toHaveCount(50);
    await older.click();
    await expect.poll(() => page.getByRole('rowheader').count()).toBeGreaterThan(50);
    await expect(alert).toHaveCount(0);
  });

  test('a session that has ended comes back to the same filters', async ({ app, page }) => {
    await app.signInAs('user');
    await app.fail('events.list.401*1');
    await page.goto('/account/events?type=user.login');
    await expect(page.getByText('Your session has ended.')).toBeVisible();
    await app.signInByHand('user@example.com');
    await expect(page).toHaveURL('/account/events?type=user.login');
    await expect(firstEvent(page)).toHaveText('Signed in');
  });

  test('names that cannot be loaded leave ids, and the filter says so', async ({ app, page }) => {
    await app.signInAs('superuser');
    await app.fail('users.list.500');
    await page.goto('/account/events');
    await expect(firstEvent(page)).toBeVisible();
    await expect(page.getByText('The names could not be loaded; the ID of a person works.')).toBeVisible();
  });

  test('without the account there are no names either, and nobody is said to be unknown', async ({
    app,
    page,
  }) => {
    await app.signInAs('superuser');
    await app.fail('customer.get.500');
    await page.goto('/account/events');
    const who = page.getByLabel('Who', { exact: true });
    await who.fill('user@example.com');
    await who.blur();
    await expect(who).toHaveAccessibleDescription('The names could not be loaded; the ID of a person works.');
    await expect(who).not.toHaveAttribute('aria-invalid', 'true');
  });

  test('names that are still to come judge nobody', async ({ app, page }) => {
    await app.signInAs('superuser');
    await app.fail('users.list.time-out');
    await page.goto('/account/events');
    const who = page.getByLabel('Who', { exact: true });
    await who.fill('user@example.com');
    await who.blur();
    await expect(who).toHaveAccessibleDescription('The names of the account are still being loaded.');
    await expect(who).not.toHaveAttribute('aria-invalid', 'true');
    await app.passTimeLimit('users.list');
    await expect(who).toHaveAccessibleDescription('The names could not be loaded; the ID of a person works.');
    await expect(who).toHaveValue('user@example.com');
  });
});

test.describe('states', () => {
  test('a full log, as cards too', async ({ app, page }) => {
    await app.signInAs('superuser');
    await page.goto('/account/events?from=2020-01-01&type=token.destroy');
    await expect(firstEvent(page)).toBeVisible();
    await look(app);
    await app.expectAccessible();
  });

  test('nothing found, with mistakes in the filters', async ({ app, page }) => {
    await app.signInAs('superuser');
    await page.goto('/account/events?token=0000000000000000000000&from=2026-11-24&to=2026-11-23');
    await page.getByLabel('Who', { exact: true }).fill('Nobody');
    await page.getByLabel('Token ID').focus();
    await expect(page.getByText('Nobody of the account is called so.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'No event of this token' })).toBeVisible();
    await look(app);
  });

  test('failed', async ({ app, page }) => {
    await app.signInAs('engineer');
    await app.fail('events.list.500');
    await page.goto('/account/events');
    await expect(page.getByRole('alert')).toBeVisible();
    await look(app);
  });
});

test('the keyboard alone filters, opens a token, and comes back', async ({ app, page }) => {
  await app.signInAs('user');
  const { keyboard } = page;
  await page.goto('/account/events');
  await expect(firstEvent(page)).toBeVisible();
  await page.getByLabel('What', { exact: true }).focus();
  await keyboard.press('ArrowDown');
  await expect(page).toHaveURL('/account/events?type=token.create');
  await keyboard.press('Tab');
  await expect(page.getByLabel('Token ID')).toBeFocused();
  const link = page.getByRole('table').getByRole('link').first();
  await expect(link).toBeVisible();
  for (let step = 0; step < 20 && !(await link.evaluate(each => each === document.activeElement)); step++)
    await keyboard.press('Tab');
  await expect(link).toBeFocused();
  await keyboard.press('Enter');
  await expect(app.heading('Personal tokens')).toBeVisible();
  await page.goBack();
  await expect(app.heading('Events')).toBeVisible();
  await expect(page.getByLabel('What', { exact: true })).toHaveValue('token.create');
});
