// The limit of one hundred active tokens.
import { expect, test } from '../support/fixtures.ts';

test.describe('a user with 100 active tokens', () => {
  test.use({ as: 'limited' });

  test('the button says so before the password is asked, and leads to a token to delete', async ({
    app,
    page,
  }) => {
    await expect(page.getByText('100 of 100 active', { exact: true })).toBeVisible();
    const create = page.getByRole('button', { name: 'Create token', exact: true });
    await expect(create).toHaveAccessibleDescription('Token limit reached');
    await create.press('Enter');
    await expect(app.sudoDialog).toHaveCount(0);
    const link = page.getByRole('link', { name: 'Show least recently used tokens' });
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/account/personal/tokens?status=active&sort=last-used');

    const unused = app.rows.filter({ hasText: 'Never used' });
    await unused
      .first()
      .getByRole('button', { name: /^Delete / })
      .click();
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(page.getByText('99 of 100 active', { exact: true })).toBeVisible();
    await expect(page.getByText('You can create 1 more token')).toBeVisible();

    await create.click();
    await app.passSudo();
    await app.fillForm({ name: 'The hundredth' });
    await app.submitForm();
    await app.copyAndClose();
    await expect(page.getByText('100 of 100 active', { exact: true })).toBeVisible();
  });

  test('the API refuses the 101st token with a reason', async ({ app, page }) => {
    await page.goto('/account/personal/tokens/new');
    // Those that are best let go can be deleted here.
    const remove = page.getByRole('main').getByRole('button', { name: /^Delete / });
    await expect(remove).toHaveCount(5);
    await remove.first().click();
    await app.deleteDialog.getByRole('button', { name: 'Keep token' }).click();
    await expect(remove.first()).toBeFocused();
    await app.expectAccessible();
    await app.fillForm({ name: 'One too many' });
    await app.submitForm();
    await app.passSudo();
    await expect(app.problem).toBeFocused();
    await expect(app.problem).toContainText(/100 (active tokens|are allowed)/);
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('One too many');
  });
});

test.describe('a user with 93 active tokens', () => {
  test.use({ as: 'user', seed: 'at-limit' });

  test('93 tokens show a warning with the number that is left', async ({ page }) => {
    await expect(page.getByText('93 of 100 active', { exact: true })).toBeVisible();
    await expect(page.getByText('You can create 7 more tokens')).toBeVisible();
  });
});
