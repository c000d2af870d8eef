// A 401 on the session's key signs out, keeps the place, and loses nothing that was typed.
import { type App, DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

async function expectSignedOut(app: App): Promise<void> {
  await expect(app.heading('Sign in')).toBeVisible();
  await expect(app.page.getByText('Your session has ended.')).toBeVisible();
}

test.describe('401 ends the session', () => {
  for (const endpoint of ['tokens.list', 'tokens.self', 'user.get', 'customer.get'] as const) {
    test(`on ${endpoint}`, async ({ app, page }) => {
      await app.fail(`${endpoint}.401*1`);
      await page.reload();
      await expectSignedOut(app);
    });
  }

  test('on sudo.create', async ({ app, page }) => {
    await page.getByRole('button', { name: 'Create token', exact: true }).click();
    await app.fail('sudo.create.401*1');
    await app.sudoDialog.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await app.sudoDialog.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expectSignedOut(app);
  });

  test('on tokens.create, and what was typed is there after signing in', async ({ app, page }) => {
    await app.openForm();
    await app.fillForm({ name: 'Interrupted' });
    await app.fail('tokens.create.401*1');
    await app.submitForm();
    await expectSignedOut(app);
    await app.signInByHand('engineer@example.com');
    await expect(app.heading('Create a token')).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Interrupted');
  });

  test('on tokens.delete', async ({ app }) => {
    await app.deleteButton('Hackathon').click();
    await app.fail('tokens.delete.401*1');
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expectSignedOut(app);
  });

  test('on services.list', async ({ app, page }) => {
    await app.openForm();
    await app.fail('services.list.401*1');
    // Not `check`, which looks at the radio once more: the session may have ended by then.
    await page.getByRole('radio', { name: 'Limit to services' }).click();
    await expectSignedOut(app);
  });
});
