// The first requests of a live build: they do not wait for the console's main script, and none is sent twice.
import { expect, test } from '../support/fixtures.ts';

const SESSION = ['/api/current_customer', '/api/current_user', '/api/tokens/self'];

test.describe('a live build', { tag: '@live' }, () => {
  test.use({ as: 'engineer' });

  test('sends the requests of the page in the address once and before its libraries have loaded, and none without a session', async ({
    app,
    page,
  }) => {
    const sent: string[] = [];
    page.on('request', request => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) sent.push(pathname);
    });

    await test.step('the personal page', async () => {
      const list = page.waitForRequest(/\/api\/tokens$/);
      await page.route(/\/assets\/index-[^/]+\.js$/, async route => {
        await list;
        await route.continue();
      });
      await page.goto('/account/personal/tokens');
      await app.expectSignedIn();
      expect(sent.filter(path => path !== '/api/accounts').toSorted()).toEqual([
        ...SESSION.slice(0, 2),
        '/api/tokens',
        '/api/tokens/self',
      ]);
    });

    await test.step('a list that fails is asked for once, and again by Retry', async () => {
      await app.fail('tokens.list.500');
      sent.length = 0;
      await page.goto('/account/personal/tokens');
      await expect(page.getByRole('alert')).toContainText('Server error (500).');
      expect(sent.filter(path => path === '/api/tokens')).toHaveLength(1);
      await app.clearFaults();
      await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      expect(sent.filter(path => path === '/api/tokens')).toHaveLength(2);
    });

    await test.step('a session that has ended leads to the sign-in page, and nothing more is asked', async () => {
      await app.fail('customer.get.401*1');
      await page.goto('/account/personal/tokens');
      await expect(app.heading('Sign in')).toBeVisible();
      await expect(page.getByText('Your session has ended.', { exact: true })).toBeVisible();
      sent.length = 0;
      await page.goto('/account/personal/tokens');
      await expect(app.heading('Sign in')).toBeVisible();
      expect(sent).toEqual([]);
    });
  });
});
