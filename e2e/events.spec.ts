// The event log: what is in it, for whom, how it is filtered, and the ways to a token and back.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const table = (page: Page) => page.getByRole('table', { name: 'Events, newest first' });

const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });

/** The event with these words in it. */
const event = (page: Page, words: string) => rows(page).filter({ hasText: words });

/** The id of the event's token. */
async function tokenOf(row: Locator): Promise<string> {
  return (await row.getByRole('link').textContent()) ?? '';
}

/** What one column holds, row by row. */
async function column(page: Page, label: string): Promise<string[]> {
  const index = (await table(page).getByRole('columnheader').allInnerTexts()).indexOf(label);
  return table(page)
    .locator(`tbody tr > :nth-child(${index + 1})`)
    .evaluateAll(cells => cells.map(cell => cell.lastElementChild?.textContent ?? cell.textContent ?? ''));
}

const times = (page: Page) =>
  table(page)
    .locator('time')
    .evaluateAll(all => all.map(each => Date.parse(each.getAttribute('datetime') ?? '')));

const whats = async (page: Page) => [...new Set(await rows(page).getByRole('rowheader').allInnerTexts())];

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

test.describe('the filters are in the address', () => {
  test.use({ now: '2026-11-24T13:00:00Z' });

  test.beforeEach(async ({ app, page }) => {
    await app.signInAs('superuser');
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
    await page.reload();
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
    await app.fail({ endpoint: 'events.list', kind: '500', times: 1 });
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
