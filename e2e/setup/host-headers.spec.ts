// A live build whose host leaves out security headers.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'superuser' });

test.describe('of the host', { tag: '@live' }, () => {
  test('a missing security header is named, above a page that works', async ({ app, page }) => {
    await page.route('**/account/personal/tokens', async route => {
      if (route.request().method() !== 'HEAD') return route.continue();
      const response = await route.fetch();
      const { 'content-security-policy': _policy, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    await page.goto('/account/personal/tokens');
    const warning = page.getByRole('status').filter({ hasText: 'doesn’t send a security header' });
    await expect(warning).toContainText('Missing or too weak: Content-Security-Policy.');
    await expect(app.row('Checkout canary')).toBeVisible();
    await warning.getByRole('button', { name: 'Dismiss' }).click();
    await expect(warning).toHaveCount(0);
  });

  test('there is no warning if all headers are there', async ({ app, page }) => {
    const asked = page.waitForResponse(response => response.request().method() === 'HEAD');
    await page.goto('/account/personal/tokens');
    await asked;
    await expect(app.row('Checkout canary')).toBeVisible();
    await expect(page.getByText('security header')).toHaveCount(0);
  });
});
