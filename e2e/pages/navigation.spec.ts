// The main navigation: the pages that each role is offered, and the mark of the current page.
import { expect, test } from '../support/fixtures.ts';

const FOR_EVERYONE = ['Personal tokens', 'Events'];
const FOR_SUPERUSERS = ['Personal tokens', 'Account tokens', 'People', 'Events'];

test.describe('as superuser', () => {
  test.use({ as: 'superuser' });

  test('every page is offered, also 320 pixels wide', async ({ app, page }) => {
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await expect(links).toHaveText(FOR_SUPERUSERS);
    await page.setViewportSize({ width: 320, height: 640 });
    await app.expectNoSidewaysScroll();
    for (const link of await links.all()) await expect(link).toBeInViewport({ ratio: 1 });
  });

  test('without the role, only the pages for everyone are offered', async ({ app, page }) => {
    await app.fail('user.get.500');
    const refused = page.waitForResponse(response => response.url().endsWith('/api/current_user'));
    await page.reload();
    expect((await refused).status()).toBe(500);
    await expect(app.row('Checkout canary')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(FOR_EVERYONE);
  });
});

for (const user of ['billing', 'user'] as const) {
  test.describe(`as ${user}`, () => {
    test.use({ as: user });

    test('the pages for everyone are offered', async ({ page }) => {
      await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(FOR_EVERYONE);
    });
  });
}

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('the current page is marked, with and without filters', async ({ app, page }) => {
    const nav = page.getByRole('navigation', { name: 'Main' });
    const current = nav.locator('[aria-current="page"]');
    await expect(nav.getByRole('link')).toHaveText(FOR_EVERYONE);
    await expect(current).toHaveText(['Personal tokens']);
    await nav.getByRole('link', { name: 'Events' }).click();
    await expect(app.heading('Events')).toBeVisible();
    await expect(current).toHaveText(['Events']);
    await page.goto('/account/events?type=all');
    await expect(current).toHaveText(['Events']);
  });
});
