// Confirming the password: errors, the clock, and sudo that is still valid.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test('after a wrong password its field has an error, is empty, and has focus', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  const field = app.sudoDialog.getByLabel('Password', { exact: true });
  await field.fill('wrong');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/Incorrect password\. Enter it again\./);
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/Enter your password\./);
  await app.passSudo();
  await expect(app.heading('Create a token')).toBeVisible();
});

test('sudo is still valid after a reload', async ({ app, page }) => {
  await app.openForm();
  await page.goto('/account/personal/tokens');
  await expect(page.getByText(/^Confirmed · \d:\d\d$/)).toBeVisible();
  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  await expect(app.heading('Create a token')).toBeVisible();
  await expect(app.sudoDialog).toBeHidden();
});

test.describe('with a clock of its own', () => {
  test.use({ now: '2026-11-24T13:00:00Z' });

  test('the clock counts down, and disappears thirty seconds before sudo ends', async ({ app, page }) => {
    await app.openForm();
    await expect(page.getByText(/^Confirmed · 4:[0-3]\d$/)).toBeVisible();
    await app.moveClock({ minutes: 4 });
    await expect(page.getByText(/^Confirmed · 0:[0-3]\d$/)).toBeVisible();
    await app.moveClock({ seconds: 30 });
    await expect(page.getByText(/^Confirmed/)).toBeHidden();
  });
});

test('when the API requires sudo again, the form asks for the password and sends the request once more', async ({
  app,
}) => {
  await app.openForm();
  await app.fillForm({ name: 'Sent twice' });
  await app.fail('tokens.create.403-sudo*1');
  await app.submitForm();
  await expect(app.sudoDialog).toBeVisible();
  await app.passSudo();
  await expect(app.revealDialog).toBeVisible();
});

test('the dialog says why it asks and how long it lasts, and Cancel changes nothing', async ({
  app,
  page,
}) => {
  const create = page.getByRole('button', { name: 'Create token', exact: true });
  await create.click();
  await expect(app.sudoDialog).toContainText(
    'Enter your password to create a token. You won’t be asked again for five minutes.',
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
