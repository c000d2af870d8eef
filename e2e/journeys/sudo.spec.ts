// Confirming who one is: asked when needed, taken up again, and never at the price of what was typed.
import { DEMO_CODE, DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test('the dialog says why and for how long, and Cancel stays where one is', async ({ app, page }) => {
  const create = page.getByRole('button', { name: 'Create token', exact: true });
  await create.click();
  await expect(app.sudoDialog).toContainText(
    'To create a token, confirm it’s you. You stay confirmed for five minutes.',
  );
  await expect(app.sudoDialog.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(app.sudoDialog.getByLabel('Email')).toHaveValue('engineer@example.com');
  await app.sudoDialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.sudoDialog).toBeHidden();
  await expect(create).toBeFocused();
  await expect(page).toHaveURL('/account/personal/tokens');

  await create.click();
  await page.keyboard.press('Escape');
  await expect(app.sudoDialog).toBeHidden();
  await expect(create).toBeFocused();
});

test('a wrong password is said by its field, which is empty and has focus', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  const field = app.sudoDialog.getByLabel('Password', { exact: true });
  await field.fill('wrong');
  await field.press('Enter');
  await expect(app.sudoDialog.getByText('That password is wrong. Enter it again.')).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(app.sudoDialog.getByText('Enter your password.')).toBeVisible();
  await app.passSudo();
  await expect(app.heading('Create a token')).toBeVisible();
});

test.describe('with two-factor', () => {
  test.use({ as: 'otp' });

  test('a person with two-factor needs the one-time code too', async ({ app, page }) => {
    await page.getByRole('button', { name: 'Create token', exact: true }).click();
    await app.sudoDialog.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    const code = app.sudoDialog.getByLabel('One-time code');
    await code.fill('000000');
    await code.press('Enter');
    await expect(app.sudoDialog.getByText('That code is wrong or has run out.')).toBeVisible();
    await expect(code).toBeFocused();
    await code.fill(DEMO_CODE);
    await code.press('Enter');
    await expect(app.heading('Create a token')).toBeVisible();
  });
});

test('a running sudo is taken up again after a reload', async ({ app, page }) => {
  await app.openForm();
  await page.goto('/account/personal/tokens');
  await expect(page.getByText(/^Confirmed · \d:\d\d$/)).toBeVisible();
  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  await expect(app.heading('Create a token')).toBeVisible();
  await expect(app.sudoDialog).toBeHidden();
});

test.describe('when time passes', () => {
  test.use({ now: '2026-11-24T13:00:00Z' });

  test('the clock counts down and goes thirty seconds early', async ({ app, page }) => {
    await app.openForm();
    await expect(page.getByText(/^Confirmed · 4:[0-3]\d$/)).toBeVisible();
    await app.moveClock({ minutes: 4 });
    await expect(page.getByText(/^Confirmed · 0:[0-3]\d$/)).toBeVisible();
    await app.moveClock({ seconds: 30 });
    await expect(page.getByText(/^Confirmed/)).toBeHidden();
  });

  test('sudo that lapses over a filled form is asked again, and nothing is lost', async ({ app, page }) => {
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
    await expect(page.getByText('1 service chosen').first()).toBeVisible();
    await expect(page.getByLabel('Expires on')).toHaveValue('2027-01-31');

    await app.submitForm();
    await app.passSudo();
    await expect(page.getByRole('dialog', { name: 'Token ‘Slow typist’ created' })).toBeVisible();
    const { body } = await app.selfOf(await app.secretField.inputValue());
    expect(body).toMatchObject({ scope: 'global:read', expires_at: '2027-01-31T22:59:59Z' });
    expect(body.services).toHaveLength(1);
  });
});

test('when only the API finds sudo missing, the form asks and sends again, once', async ({ app }) => {
  await app.openForm();
  await app.fillForm({ name: 'Sent twice' });
  await app.fail('tokens.create.403-sudo*1');
  await app.submitForm();
  await expect(app.sudoDialog).toBeVisible();
  await app.passSudo();
  await expect(app.revealDialog).toBeVisible();
});
