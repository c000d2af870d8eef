// A live API that creates a token which can do more than was asked for.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test.describe('of the API', { tag: '@live' }, () => {
  for (const answer of ['an ID', 'no ID'] as const) {
    test(`a token that can do more is named and deleted at once, with ${answer} in the answer`, async ({
      app,
      page,
    }) => {
      await page.route('**/api/tokens', async route => {
        if (route.request().method() !== 'POST') return route.continue();
        const response = await route.fetch();
        const { id, ...token } = await response.json();
        const json = { ...token, scope: 'global beta', services: [], expires_at: null };
        await route.fulfill({ response, json: answer === 'an ID' ? { id, ...json } : json });
      });
      const secret = await app.createToken({
        name: 'Too much',
        scopes: ['Global API access'],
        services: ['sandbox'],
      });
      const alert = app.revealDialog.getByRole('alert');
      await expect(alert).toContainText('This token has more permissions than you requested.');
      await expect(alert.getByRole('listitem')).toHaveText([
        'It has a scope you didn’t choose: “beta”.',
        'It has access to all services, not only those you chose.',
        'It never expires.',
      ]);
      await alert.getByRole('button', { name: 'Delete token' }).click();
      await expect(app.revealDialog).toBeHidden();
      expect((await app.selfOf(secret)).status).toBe(401);
      await expect(app.row('Too much')).toHaveCount(0);
    });
  }
});
