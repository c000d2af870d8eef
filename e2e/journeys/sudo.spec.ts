// Confirming the password before a change: when it is asked for, and what happens when it expires.
import { DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test.describe('with two-factor', () => {
  test.use({ as: 'otp' });

  test('the API asks a user with two-factor authentication for the one-time code', async ({ app, page }) => {
    await page.getByRole('button', { name: 'Create token', exact: true }).click();
    const password = app.sudoDialog.getByLabel('Password', { exact: true });
    const code = app.sudoDialog.getByLabel('One-time code');
    await expect(password).toBeFocused();
    await expect(code).toBeHidden();
    await password.fill(DEMO_PASSWORD);
    await password.press('Enter');
    await expect(code).toBeFocused();
    await expect(password).toHaveValue(DEMO_PASSWORD);
    await code.fill('000000');
    await code.press('Enter');
    await expect(code).toHaveAccessibleDescription(/Invalid or expired code\./);
    await expect(code).toBeFocused();
    await code.fill('123\u00a0456');
    await code.press('Enter');
    await expect(app.heading('Create a token')).toBeVisible();
  });
});

test.describe('with a clock of its own', () => {
  test.use({ now: '2026-11-24T13:00:00Z' });

  test('when sudo expires over a filled form, the dialog asks again and the form keeps its values', async ({
    app,
    page,
  }) => {
    await app.openForm();
    await app.fillForm({
      name: 'Slow typist',
      scopes: ['Read-only access'],
      services: ['sandbox'],
      expires: '2027-01-31',
    });
    await app.moveClock({ minutes: 6 });
    await app.submitForm();
    await expect(app.sudoDialog).toBeVisible();
    await app.sudoDialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(app.sudoDialog).toBeHidden();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Slow typist');
    await expect(page.getByRole('checkbox', { name: 'Read-only access' })).toBeChecked();
    await expect(page.getByText('1 service selected').first()).toBeVisible();
    await expect(page.getByLabel('Expires on')).toHaveValue('2027-01-31');

    await app.submitForm();
    await app.passSudo();
    await expect(page.getByRole('dialog', { name: 'Token ‘Slow typist’ created' })).toBeVisible();
    const { body } = await app.selfOf(await app.secretField.inputValue());
    expect(body).toMatchObject({ scope: 'global:read', expires_at: '2027-01-31T22:59:59Z' });
    expect(body.services).toHaveLength(1);
  });
});
