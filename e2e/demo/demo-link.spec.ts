// A link sets a whole scenario. Everyone who opens it sees the same data, signed in as the same user.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { expectNothingMoved } from '../support/layout-shift.ts';
import { settings } from '../support/pages/demo-panel.ts';

const NINE_O_CLOCK = '2026-03-01T09:00:00Z';
const PERSONAL = '/account/personal/tokens';
const IGNORED = /of the link (was|were) ignored/;

const now = (page: Page) => page.evaluate(() => new Date().toISOString());
const sessionKey = (page: Page) => page.evaluate(() => sessionStorage.getItem('token-console.session'));

test('a link sets user, data, faults, latency and clock, and is gone from the address', async ({
  app,
  page,
}) => {
  const link = `as=user;seed=at-limit;faults=tokens.get.500*2,tokens.bulk.429;latency=20-60;stopped=${NINE_O_CLOCK}`;
  await page.goto(`${PERSONAL}?sort=name&mock=${link}#main`);
  await expect(app.heading('Personal tokens')).toBeVisible();
  await expect(page).toHaveURL(`${PERSONAL}?sort=name#main`);
  await expect(page.getByRole('button', { name: 'User menu: Umar Said' })).toBeVisible();
  await expect(page.getByText('93 of 100 active')).toBeVisible();
  await expect(settings(page)).toHaveText(['data at-limit', 'latency 20–60 ms', 'clock stopped', 'faults 2']);
  expect(await now(page)).toBe('2026-03-01T09:00:00.000Z');
  await page.reload();
  await expect(page.getByRole('button', { name: 'User menu: Umar Said' })).toBeVisible();
  await expect(settings(page)).toHaveCount(4);
});

test('a clock that a link sets keeps running', async ({ app, page }) => {
  await page.goto(`${PERSONAL}?mock=as=engineer;now=${NINE_O_CLOCK}`);
  await expect(app.heading('Personal tokens')).toBeVisible();
  await expect(settings(page)).toHaveText(['clock changed']);
  expect(await now(page)).toMatch(/^2026-03-01T09:0/);
  expect(await now(page)).not.toBe('2026-03-01T09:00:00.000Z');
});

test('a link gives the same data each time', async ({ app, page }) => {
  const link = `${PERSONAL}?mock=as=engineer;stopped=${NINE_O_CLOCK}`;
  await page.goto(link);
  await expect(app.sessionsLink).toBeVisible();
  const before = await app.rowNames();
  await app.createToken({ name: 'From before' });
  await app.copyAndClose();
  await expect(app.row('From before')).toBeVisible();
  const key = await sessionKey(page);
  await page.goto(link);
  await expect(app.sessionsLink).toBeVisible();
  await expect.poll(() => app.rowNames()).toEqual(before);
  expect(await sessionKey(page)).not.toBe(key);
});

test.describe('signed in', () => {
  test.use({ as: 'superuser' });

  test('a link without a user ends the session, and signing in leads to its page', async ({ app, page }) => {
    await page.goto('/account/events?mock=seed=empty');
    await expect(app.heading('Sign in')).toBeVisible();
    expect(await sessionKey(page)).toBeNull();
    await page.getByRole('button', { name: 'engineer@example.com' }).click();
    await expect(page).toHaveURL('/account/events');
  });
});

test('the faults of a link do not affect its own sign-in', async ({ app, page }) => {
  await page.goto(`${PERSONAL}?mock=as=otp;faults=session.create.500`);
  await expect(app.heading('Personal tokens')).toBeVisible();
  await app.signOut();
  await page.getByRole('button', { name: 'engineer@example.com' }).click();
  await expect(page.getByRole('alert')).toContainText('Server error (500).');
});

test('a link that signs in skips the sign-in page', async ({ app, page }) => {
  await page.goto('/sign-in?from=%2Faccount%2Fevents&mock=as=user');
  await expect(app.heading('Events')).toBeVisible();
  await expect(page).toHaveURL('/account/events');
  await page.goto('/sign-in?from=https%3A%2F%2Fevil.example%2F&mock=as=user');
  await expect(page).toHaveURL(PERSONAL);
});

test('unknown parts of a link are ignored and named', async ({ app, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(
    `${PERSONAL}?mock=as=engineer;seed=moon;to=//evil.example;faults=tokens.list.boom,a,b;%3Cb%3E=1`,
  );
  await expect(app.sessionsLink).toBeVisible();
  await expect(page).toHaveURL(PERSONAL);
  await expect(page.getByText(IGNORED)).toHaveText(
    'These parts of the link were ignored: seed=moon, to=//evil.example, faults=tokens.list.boom and 3 more.',
  );
  await expect(settings(page)).toHaveCount(0);
  await app.expectNoSidewaysScroll();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText(IGNORED)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Demo settings' })).toBeFocused();
});

test('nothing moves once a link has opened the page', async ({ app, page }) => {
  await page.goto(`/sign-in?mock=seed=at-limit;latency=100-900;stopped=${NINE_O_CLOCK};moon=1`);
  await expect(app.heading('Sign in')).toBeVisible();
  await expect(page.getByText(IGNORED)).toBeVisible();
  await expectNothingMoved(page);
});
