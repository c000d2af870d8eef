// The settings of config.json: where the API is, and which account the console is for.
import { expect, test } from '../support/fixtures.ts';
import type { LiveServer } from '../support/live-server.ts';

const CONTOSO = 'XaAPMytn82Lr8M3fnR18Jb';

async function configure(live: LiveServer | null, config: string): Promise<void> {
  if (live === null) throw new Error('Only a live build has a configuration.');
  await live.set({ config });
}

test.describe('a live build', { tag: '@live' }, () => {
  test('does not start with an invalid configuration, says why, and starts once it is corrected', async ({
    app,
    live,
    page,
  }) => {
    await configure(live, '{"api": "https://api.fastly.com"}');
    await page.goto('/sign-in');
    await expect(app.heading('Token Console can’t start')).toBeVisible();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(
      'points to https://api.fastly.com, but this console is at http://127.0.0.1',
    );
    await expect(alert).toContainText('Nothing was sent to the API');
    await app.expectAccessible();

    await configure(live, '{"api": "/api", "acount": null}');
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(alert).toContainText('the unknown key “acount”');

    await configure(live, '{"api": "/api"}');
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(app.heading('Sign in')).toBeVisible();
    await app.signInAs('user');
  });

  test('sends its requests to the configured path', async ({ live, page }) => {
    await configure(live, '{"api": "/api/of/nobody"}');
    await page.goto('/sign-in');
    const asked = page.waitForRequest(request => request.method() === 'POST');
    await page.getByLabel('Email', { exact: true }).fill('user@example.com');
    await page.getByLabel('Password', { exact: true }).fill('anything');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    expect(new URL((await asked).url()).pathname).toBe('/api/of/nobody/tokens');
  });

  test.describe('as superuser', () => {
    test.use({ as: 'superuser' });

    test('for one account shows nothing of another, and offers a switch to those who belong to both', async ({
      app,
      live,
      page,
    }) => {
      const switcher = page.getByRole('banner').getByRole('button', { name: /^Account: / });
      await expect(switcher).toBeVisible();
      await configure(live, `{"api": "/api", "account": "${CONTOSO}"}`);
      await page.goto('/account/tokens');
      await expect(app.heading('This console is for another account')).toBeVisible();
      await expect(page.getByRole('table')).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Create token' })).toHaveCount(0);
      await app.expectAccessible();

      await page.getByRole('button', { name: 'Switch to Contoso SSO' }).click();
      await expect(app.heading('Account tokens')).toBeVisible();
      await expect(page.getByRole('banner')).toContainText('Contoso SSO');
      await expect(switcher).toHaveCount(0);
    });
  });

  test.describe('as engineer', () => {
    test.use({ as: 'engineer' });

    test('for one account lets users of another only sign out', async ({ app, live, page }) => {
      await configure(live, `{"api": "/api", "account": "${CONTOSO}"}`);
      await page.reload();
      await expect(app.heading('This console is for another account')).toBeVisible();
      await expect(page.getByRole('main')).toContainText(
        'sign out, then sign in with a user or a token of its account',
      );
      await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
      await expect(app.heading('Sign in')).toBeVisible();
    });

    test('for an organisation with a policy follows it in the form, and says whose rule it is', async ({
      app,
      live,
      page,
    }) => {
      const name =
        '{"pattern": "[a-z]+: .+", "explanation": "Begin with your team, as in “web: CI deploy”."}';
      const policy = `{"maxLifetimeDays": 30, "requireServices": true, "namePattern": ${name}}`;
      await configure(live, `{"api": "/api", "policy": ${policy}}`);
      await page.reload();
      await app.openForm();
      await expect(page.getByRole('radio', { name: 'In 30 days' })).toBeChecked();
      await expect(page.getByRole('radio', { name: 'Limit to services' })).toBeChecked();
      await app.fillForm({ name: 'CI deploy', expires: 'never' });
      await page.getByRole('radio', { name: 'All services' }).check();
      await app.submitForm();
      await expect(app.problem.getByRole('link')).toHaveText([
        'Your organisation’s rule: Begin with your team, as in “web: CI deploy”.',
        'Your organisation’s rule: limit the token to services.',
        'Your organisation’s rule: tokens expire after 30 days at the latest.',
      ]);
      await app.fillForm({ name: 'web: CI deploy', services: ['sandbox'] });
      await page.getByRole('radio', { name: 'In 7 days' }).check();
      await app.submitForm();
      await expect(app.revealDialog).toBeVisible();
      await app.copyAndClose();

      await app
        .row('Hackathon')
        .getByRole('button', { name: /^Replace / })
        .click();
      await expect(page.getByRole('radio', { name: 'In 30 days' })).toBeChecked();
      await expect(page.getByText('The old token never expires.')).toBeVisible();
      await expect(page.getByRole('radio', { name: 'Limit to services' })).toBeChecked();
    });
  });
});
