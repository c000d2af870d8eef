// The event log: what each role sees, older events, and the ways between an event and its token.
import { expect, test } from '../support/fixtures.ts';
import { column, event, rows, times, tokenOf } from '../support/pages/event-log.ts';

for (const [user, name] of [
  ['user', 'Umar Said'],
  ['billing', 'Bea Lindqvist'],
] as const) {
  test.describe(`as ${user}`, () => {
    test.use({ as: user });

    test('the log shows only the user’s own actions, and says so', async ({ page }) => {
      await page.goto('/account/events?type=all');
      await expect(page.getByText('You see your own actions. Superusers see all actions.')).toBeVisible();
      await expect(rows(page).first()).toBeVisible();
      expect([...new Set(await column(page, 'User'))]).toEqual([name]);
      await expect(page.getByRole('combobox', { name: 'User', exact: true })).toHaveCount(0);
    });
  });
}

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('the log shows the user’s own actions and those on services, and says so', async ({ page }) => {
    await page.goto('/account/events');
    await expect(
      page.getByText('You see your own actions and those on services that you have access to.'),
    ).toBeVisible();
    await expect(event(page, 'Token deleted', 'Leaked in a log')).toBeVisible();
    await expect(page.getByText('Contractor laptop')).toHaveCount(0);
  });
});

test.describe('as user', () => {
  test.use({ as: 'user' });

  test('an event leads a user to their own token on the personal page', async ({ app, page }) => {
    await page.goto('/account/events?type=token.create');
    const own = rows(page).first();
    const id = await tokenOf(own);
    await own.getByRole('link').click();
    await expect(page).toHaveURL(`/account/personal/tokens?token=${id}`);
    await expect(app.heading('Personal tokens')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL('/account/events?type=token.create');
    await expect(own).toBeVisible();
  });
});

test.describe('as superuser', () => {
  test.use({ as: 'superuser' });

  test('the token of another person is not found, and the page says why', async ({ app, page }) => {
    await page.goto('/account/events');
    const id = await tokenOf(event(page, 'Token deleted', 'Leaked in a log'));
    await app.signOut();
    await app.signInAs('user');
    await page.goto(`/account/events?token=${id}`);
    await expect(page.getByRole('heading', { name: 'No events found for this token' })).toBeVisible();
    await expect(page.getByText('ask a superuser of this account')).toBeVisible();
  });

  test('an event leads a superuser to its token on the account page, and back', async ({ page }) => {
    await page.goto('/account/events?type=token.create');
    const created = event(page, 'Token created', 'Checkout canary');
    const id = await tokenOf(created);
    await created.getByRole('link').click();
    await expect(page).toHaveURL(`/account/tokens?token=${id}`);
    const drawer = page.getByRole('dialog', { name: 'Checkout canary' });
    const events = drawer.getByRole('list', { name: 'Newest events of this token' });
    await expect(events.getByRole('listitem')).toHaveText([/^Token created by Sana Ueda from /]);
    await drawer.getByRole('link', { name: 'Show all events of this token' }).click();
    await expect(page).toHaveURL(`/account/events?type=all&token=${id}`);
    await expect(rows(page)).toHaveCount(1);
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL('/account/events?type=token.create');
    await expect(created).toBeVisible();
  });

  test('an event that does not name its token shows the name in the lists', async ({ page }) => {
    await page.goto('/account/events?type=user.login');
    const linkOf = (user: string) => rows(page).filter({ hasText: user }).getByRole('link');
    await expect(linkOf('Sana Ueda')).toHaveText('Token Console browser session');
    await expect(linkOf('Tariq Rahman')).toHaveText('manage.fastly.com browser session');
  });

  test('the drawer of a token says that its events failed to load', async ({ app, page }) => {
    await page.goto('/account/events?type=token.create');
    const created = event(page, 'Token created', 'Checkout canary');
    await expect(created).toBeVisible();
    await app.fail('events.list.500*1');
    await created.getByRole('link').click();
    const drawer = page.getByRole('dialog', { name: 'Checkout canary' });
    await expect(drawer.getByRole('alert')).toContainText('Couldn’t load the events of this token.');
    await drawer.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
    await expect(drawer.getByRole('listitem').filter({ hasText: 'Token created' })).toBeVisible();
    await expect(drawer.getByRole('status')).toHaveText('Events loaded: 1');
    await expect(drawer.locator(':focus')).toContainText('Token created by Sana Ueda');
    await expect(drawer.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('as limited', () => {
  test.use({ as: 'limited' });

  test('“Show older events” adds older events below, each once', async ({ page }) => {
    await page.goto('/account/events');
    const older = page.getByRole('button', { name: 'Show older events' });
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
    const all = page.getByRole('paragraph').filter({ hasText: `All ${count} events shown` });
    await expect(all).toBeVisible();
    await expect(all).toBeFocused();
    const told = await rows(page).evaluateAll(all =>
      all.map(row => `${row.querySelector('th')?.textContent} ${row.querySelector('a')?.href}`),
    );
    expect(new Set(told).size).toBe(told.length);
  });
});

test.describe('without tokens', () => {
  test.use({ as: 'billing', seed: 'empty' });

  test('an empty log says what it is for', async ({ app, page }) => {
    await page.goto('/account/events');
    await expect(page.getByRole('heading', { name: 'No token events yet' })).toBeVisible();
    await app.expectAccessible();
  });
});
