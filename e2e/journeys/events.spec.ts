// The event log: what is in it, for whom, how it is filtered, and the ways to a token and back.

import { expect, test } from '../support/fixtures.ts';
import { column, event, rows, times, tokenOf, whats } from '../support/pages/event-log.ts';

test('a superuser sees what happened to everyone’s tokens, newest first', async ({ app, page }) => {
  await app.signInAs('superuser');
  await page.getByRole('link', { name: 'Events' }).click();
  await expect(app.heading('Events')).toBeVisible();
  await expect(page.getByText('You see every action in the account.')).toBeVisible();
  await expect(event(page, "Token 'Contractor laptop' was deleted")).toContainText('Sana Ueda');
  await expect(event(page, "Token 'Leaked in a log' was deleted")).toContainText('Grace Oyelaran');
  const shown = await times(page);
  expect(shown).toEqual([...shown].sort((a, b) => b - a));
  expect((await whats(page)).sort()).toEqual(['Token created', 'Token deleted']);
});

test.describe('what the role hides is said, and hidden', () => {
  for (const user of ['user', 'billing'] as const) {
    test(`${user}: their own actions`, async ({ app, page }) => {
      await app.signInAs(user);
      await page.goto('/account/events?type=all');
      await expect(
        page.getByText('You see your own actions. A superuser of the account sees everyone’s.'),
      ).toBeVisible();
      await expect(rows(page).first()).toBeVisible();
      const name = user === 'user' ? 'Umar Said' : 'Bea Lindqvist';
      expect([...new Set(await column(page, 'Who'))]).toEqual([name]);
      await expect(page.getByLabel('Who', { exact: true })).toHaveCount(0);
    });
  }

  test('engineer: their own actions, and those on services', async ({ app, page }) => {
    await app.signInAs('engineer');
    await page.goto('/account/events');
    await expect(
      page.getByText('You see your own actions, and those on services you have access to.'),
    ).toBeVisible();
    await expect(event(page, "Token 'Leaked in a log' was deleted")).toBeVisible();
    await expect(event(page, 'Contractor laptop')).toHaveCount(0);
  });

  test('a token of somebody else is not found, and why is said', async ({ app, page }) => {
    await app.signInAs('superuser');
    await page.goto('/account/events');
    const id = await tokenOf(event(page, "Token 'Leaked in a log' was deleted"));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await app.signInAs('user');
    await page.goto(`/account/events?token=${id}`);
    await expect(page.getByRole('heading', { name: 'No event of this token' })).toBeVisible();
    await expect(page.getByText('ask a superuser of the account')).toBeVisible();
  });
});

test.describe('from an event to its token and back', () => {
  test('one’s own token opens on the personal page', async ({ app, page }) => {
    await app.signInAs('user');
    await page.goto('/account/events?type=token.create');
    const own = event(page, 'was created').first();
    const id = await tokenOf(own);
    await own.getByRole('link').click();
    await expect(page).toHaveURL(`/account/personal/tokens?token=${id}`);
    await expect(app.heading('Personal tokens')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL('/account/events?type=token.create');
    await expect(own).toBeVisible();
  });

  test('for a superuser it opens on the account page, which leads back to its events', async ({
    app,
    page,
  }) => {
    await app.signInAs('superuser');
    await page.goto('/account/events?type=token.create');
    const created = event(page, "Token 'Checkout canary' was created");
    const id = await tokenOf(created);
    await created.getByRole('link').click();
    await expect(page).toHaveURL(`/account/tokens?token=${id}`);
    const drawer = page.getByRole('dialog', { name: 'Checkout canary' });
    const events = drawer.getByRole('list', { name: 'Newest events of this token' });
    await expect(events.getByRole('listitem')).toHaveText([/^Token created by Sana Ueda from /]);
    await drawer.getByRole('link', { name: 'All events of this token' }).click();
    await expect(page).toHaveURL(`/account/events?type=all&token=${id}`);
    await expect(rows(page)).toHaveCount(1);
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL('/account/events?type=token.create');
    await expect(created).toBeVisible();
  });

  test('in the drawer, events that do not come are said in words', async ({ app, page }) => {
    await app.signInAs('superuser');
    await page.goto('/account/events?type=token.create');
    const created = event(page, "Token 'Checkout canary' was created");
    await expect(created).toBeVisible();
    await app.fail('events.list.500*1');
    await created.getByRole('link').click();
    const drawer = page.getByRole('dialog', { name: 'Checkout canary' });
    await expect(drawer.getByRole('alert')).toContainText('We could not load its events.');
    await drawer.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
    await expect(drawer.getByRole('listitem').filter({ hasText: 'Token created' })).toBeVisible();
    await expect(drawer.getByRole('alert')).toHaveCount(0);
  });

  test('what was just deleted is told at once, and leads to all of its events', async ({ app, page }) => {
    await app.signInAs('engineer');
    await app.deleteButton('Hackathon').click();
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog).toBeHidden();
    await page.getByRole('link', { name: 'Events' }).click();
    const first = rows(page).first();
    await expect(first).toContainText("Token 'Hackathon' was deleted");
    await expect(first).toContainText('Emil Novak');
    await expect(event(page, "Token 'Hackathon' was created")).toContainText('(deleted)');
    await first.getByRole('link').click();
    await expect(rows(page)).toHaveCount(2);
    await expect(page).toHaveURL(/\?type=all&token=\w+$/);
  });
});

test('older events come when asked for, below the others, each once', async ({ app, page }) => {
  await app.signInAs('limited');
  await page.goto('/account/events');
  const older = page.getByRole('button', { name: 'Show older' });
  await expect(older).toBeVisible();
  const before = await times(page);
  expect(before.length).toBeGreaterThanOrEqual(50);
  await older.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await times(page)).length).toBeGreaterThan(before.length);
  const after = await times(page);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after).toEqual([...after].sort((a, b) => b - a));
  while (await older.isVisible()) {
    const count = await rows(page).count();
    await older.click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(count);
  }
  const count = await rows(page).count();
  const all = page.getByText(`All ${count} shown`);
  await expect(all).toBeVisible();
  await expect(all).toBeFocused();
  const ids = await column(page, 'Token');
  const told = (await column(page, 'Description')).map((words, index) => `${words} ${ids[index]}`);
  expect(new Set(told).size).toBe(told.length);
});

test.describe('without tokens', () => {
  test.use({ seed: 'empty' });

  test('an empty log says what it is for', async ({ app, page }) => {
    await app.signInAs('billing');
    await page.goto('/account/events');
    await expect(page.getByRole('heading', { name: 'No token events yet' })).toBeVisible();
    await app.expectAccessible();
  });
});
