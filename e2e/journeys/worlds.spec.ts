// The starting conditions of a test have the same effect in both modes: user, data, faults, latency and clock.
import { expect, test } from '../support/fixtures.ts';

test.describe('faults and a person', () => {
  test.use({ as: 'engineer', faults: ['session.create.500', 'tokens.list.500*1'] });

  test('faults do not affect the sign-in of a test, only its first page', async ({ app, page }) => {
    await expect(app.heading('Personal tokens')).toBeVisible();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Couldn’t load your tokens.');
    await alert.getByRole('button', { name: 'Retry' }).click();
    await app.expectRow('Deploy checkout', '2 services');

    await app.signOut();
    await app.signInByHand('engineer@example.com');
    await expect(page.getByRole('alert')).toContainText('Couldn’t sign you in.');
    await app.clearFaults();
    await app.signInByHand('engineer@example.com');
    await expect(app.heading('Personal tokens')).toBeVisible();
  });
});

test.describe('a user with two-factor authentication', () => {
  test.use({ as: 'otp' });

  test('is signed in, and passes sudo with a code', async ({ app }) => {
    await app.sessionsLink.click();
    await expect(app.sessionRows.filter({ hasText: 'This session' })).toHaveCount(1);
    await app.openForm();
  });
});

test.describe('a slow API', () => {
  test.use({ as: 'engineer', latency: '300-400' });

  test('delays each answer', async ({ app, page }) => {
    await app.expectRow('Deploy checkout');
    const before = await page.evaluate(() => performance.now());
    const { status } = await app.selfOf('no key at all');
    const after = await page.evaluate(() => performance.now());
    expect(status).toBe(401);
    expect(after - before).toBeGreaterThanOrEqual(300);
  });

  test('does not use up a fault that is set once the page is complete', { tag: '@mock' }, async ({
    app,
    page,
  }) => {
    await app.expectSignedIn();
    await app.fail('tokens.list.500*1');
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('Couldn’t load your tokens.');
  });
});

test.describe('answers on hold', () => {
  test.use({ as: 'engineer' });

  test('arrive once they are released', async ({ app, page }) => {
    await app.holdAnswers();
    await page.reload();
    await expect(app.heading('Personal tokens')).toBeVisible();
    const answers = () =>
      page.evaluate(() => performance.getEntriesByName(`${location.origin}/api/tokens`).length);
    expect(await answers()).toBe(0);
    await app.releaseAnswers();
    await app.expectRow('Deploy checkout');
    expect(await answers()).toBe(1);
  });
});

test.describe('a clock that is stopped', () => {
  test.use({ as: 'engineer', now: '2026-03-01T09:00:00Z', clock: 'stopped' });

  test('stands still for the page and the API until the test moves it', async ({ app, page }) => {
    const now = () => page.evaluate(() => new Date().toISOString());
    const secret = await app.createToken({ name: 'Created then', scopes: ['Read-only access'] });
    const first = await app.selfOf(secret);
    expect(first.body).toMatchObject({
      created_at: '2026-03-01T09:00:00Z',
      last_used_at: '2026-03-01T09:00:00Z',
    });
    expect(await now()).toBe('2026-03-01T09:00:00.000Z');

    await app.moveClock({ hours: 1, minutes: 30 });
    expect(await now()).toBe('2026-03-01T10:30:00.000Z');
    expect((await app.selfOf(secret)).body).toMatchObject({ last_used_at: '2026-03-01T10:30:00Z' });
  });
});

test.describe('a clock that runs', () => {
  test.use({ as: 'engineer', now: '2026-03-01T09:00:00Z' });

  test('is the same for the page and the API, before and after the test moves it', async ({ app }) => {
    const secret = await app.createToken({ name: 'Created then', scopes: ['Read-only access'] });
    expect((await app.selfOf(secret)).body.created_at).toMatch(/^2026-03-01T09:0\d:\d\dZ$/);
    await app.moveClock({ days: 1 });
    expect((await app.selfOf(secret)).body.last_used_at).toMatch(/^2026-03-02T09:0\d:\d\dZ$/);
  });
});

test('a method that cannot be used yet says what to do instead', { tag: '@mock' }, async ({ app }) => {
  await expect(app.fail('tokens.list.500')).rejects.toThrow(
    'open one first, or set the world with test.use()',
  );
  await expect(app.moveClock({ days: 1 })).rejects.toThrow('set a time with test.use({ now: … })');
});

test.describe('two tests of one worker', () => {
  test.describe.configure({ mode: 'serial' });
  test.use({ as: 'user' });

  test('the first creates a token and sets a fault', async ({ app }) => {
    await app.createToken({ name: 'Left behind', scopes: ['Read-only access'] });
    await app.copyAndClose();
    await app.expectRow('Left behind');
    await app.fail('session.create.500');
  });

  test('the second has neither', async ({ app }) => {
    await expect(app.rows.first()).toBeVisible();
    await expect(app.row('Left behind')).toHaveCount(0);
  });
});
