// The way around: which pages are offered to whom, and which one is open.
import { expect, test } from '../support/fixtures.ts';

const EVERYONE = ['Personal tokens', 'Events'];
const SUPERUSERS = ['Personal tokens', 'Account tokens', 'People', 'Events'];

for (const [user, links] of [
  ['superuser', SUPERUSERS],
  ['sso', SUPERUSERS],
  ['engineer', EVERYONE],
  ['billing', EVERYONE],
  ['user', EVERYONE],
] as const) {
  test(`${user} is offered ${links.join(', ')}`, async ({ app, page }) => {
    await app.signInAs(user);
    const nav = page.getByRole('navigation', { name: 'Main' });
    await expect(nav.getByRole('link')).toHaveText(links);
  });
}

test('while the role is not known, only what everyone may see is offered', async ({ app, page }) => {
  await app.signInAs('superuser');
  await app.fail('user.get.500');
  await page.reload();
  await expect(app.row('Checkout canary')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(EVERYONE);
});

test('the open page is marked, with and without filters', async ({ app, page }) => {
  await app.signInAs('engineer');
  const nav = page.getByRole('navigation', { name: 'Main' });
  const current = nav.locator('[aria-current="page"]');
  await expect(current).toHaveText(['Personal tokens']);
  await nav.getByRole('link', { name: 'Events' }).click();
  await expect(app.heading('Events')).toBeVisible();
  await expect(current).toHaveText(['Events']);
  await page.goto('/account/events?type=all');
  await expect(current).toHaveText(['Events']);
});

test('all of it fits 320 pixels', async ({ app, page }) => {
  await app.signInAs('superuser');
  await page.setViewportSize({ width: 320, height: 640 });
  await app.expectNoSidewaysScroll();
  for (const name of SUPERUSERS) {
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
    await expect(link).toBeInViewport({ ratio: 1 });
  }
});
