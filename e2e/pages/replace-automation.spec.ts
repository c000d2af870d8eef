// Replacing an automation token: its settings, and the reasons for which the API creates none.
import { expectAccessibleState } from '../support/accessibility.ts';
import { type App, expect, test } from '../support/fixtures.ts';
import { openAccount } from '../support/pages/account.ts';

const TERRAFORM = { client: 'Terraform/1.9.8', ip: '203.0.113.7' };
const NAME = 'Certificate rollover';
const NEXT = 'Certificate rollover 2026-11-24';
const openReview = async (app: App, name: string) => {
  await openAccount(app);
  await app
    .row(name)
    .getByRole('button', { name: `Replace ${name}` })
    .click();
};

test.describe('as superuser', () => {
  test.use({ as: 'superuser', now: '2026-11-24T13:00:00Z' });

  test('is replaced with its role, and proved', async ({ app, page }) => {
    await openReview(app, NAME);
    await app.passSudo();
    await expect(page.getByRole('radio', { name: 'Automation token' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Engineer', exact: true })).toBeChecked();
    // The API doesn't say it of a single token.
    await expect(
      page.getByText('The API doesn’t say whether the old token can change TLS configuration.'),
    ).toBeVisible();
    await page.getByRole('checkbox', { name: 'Can change TLS configuration' }).check();
    await page.getByRole('button', { name: 'Create replacement' }).click();
    await app.copyAndClose();
    await app.moveClock({ minutes: 5 });
    await app.uses({ name: NEXT }, TERRAFORM);
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByRole('region', { name: 'New token', exact: true })).toContainText('203.0.113.7');
    await expectAccessibleState(app);
    await app.moveClock({ minutes: 16 });
    await page.getByRole('button', { name: 'Delete old token' }).click();
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await page.getByRole('link', { name: 'Show the tokens' }).click();
    await expect(app.heading('Account tokens')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Filter tokens' }).fill(NAME);
    await app.expectRow(NEXT);
    await expect(app.row(NAME)).toHaveCount(0);
  });

  test('is refused with two-factor authentication, before the password is asked', async ({ app, page }) => {
    await page.addInitScript(() => {
      const original = window.fetch;
      window.fetch = async (input, init) => {
        const response = await original(input, init);
        const { url } = new Request(input, init);
        if (!url.endsWith('/api/current_user')) return response;
        const user = { ...(await response.json()), two_factor_auth_enabled: true };
        return new Response(JSON.stringify(user), { headers: response.headers });
      };
    });
    await openReview(app, NAME);
    await expectRefused(app, 'you use two-factor authentication.');
  });
});

test.describe('of an account that requires single sign-on', () => {
  test.use({ as: 'sso' });

  test('is refused before the password is asked', async ({ app }) => {
    await openReview(app, 'Store purge on publish');
    await expectRefused(app, 'Contoso SSO requires single sign-on.');
  });
});

async function expectRefused(app: App, reason: string) {
  await expect(app.page.getByText('Automation tokens can’t be created here.')).toBeVisible();
  await expect(app.page.getByText(`because ${reason}`)).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Create replacement' })).toHaveCount(0);
  await expect(app.sudoDialog).toBeHidden();
  await expectAccessibleState(app);
}
