// The limit of one hundred active tokens.
import { expect, test } from '../support/fixtures.ts';

test.describe('a user with 100 active tokens', () => {
  test.use({ as: 'limited' });

  test('the 101st token is refused with a reason, and the 100th is created', async ({ app, page }) => {
    await expect(page.getByText('100 of 100 active', { exact: true })).toBeVisible();
    await expect(page.getByText('You have 100 active tokens, as many as one user may have.')).toBeVisible();
    await app.openForm();
    await app.fillForm({ name: 'One too many' });
    await app.submitForm();
    await expect(app.problem).toBeFocused();
    await expect(app.problem).toContainText(/100 (active tokens|are allowed)/);
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('One too many');

    await page.goto('/account/personal/tokens');
    const unused = app.rows
      .filter({ hasText: 'Never used' })
      .filter({ hasNotText: 'Expired' })
      .filter({ hasNotText: 'This session' });
    await unused
      .first()
      .getByRole('button', { name: /^Delete / })
      .click();
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(page.getByText('99 of 100 active', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Create token', exact: true }).click();
    await app.fillForm({ name: 'The hundredth' });
    await app.submitForm();
    await app.copyAndClose();
    await expect(page.getByText('100 of 100 active', { exact: true })).toBeVisible();
  });
});

test.describe('a user with 93 active tokens', () => {
  test.use({ as: 'user', seed: 'at-limit' });

  test('93 tokens show a warning with the number that is left', async ({ page }) => {
    await expect(page.getByText('93 of 100 active', { exact: true })).toBeVisible();
    await expect(page.getByText('7 more can be created.')).toBeVisible();
  });
});
