// Deleting a token: with one click, or by typing its name if it is in use.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test('a token never used is deleted with one click, and focus goes to the next row', async ({
  app,
  page,
}) => {
  const secret = await app.createToken({ name: 'Never used one' });
  await app.copyAndClose();
  const names = await app.rowNames();
  const next = names[names.indexOf('Never used one') + 1];

  await app.deleteButton('Never used one').click();
  await expect(page.getByRole('alertdialog', { name: 'Delete ‘Never used one’?' })).toBeVisible();
  await expect(app.deleteDialog.getByRole('button', { name: 'Keep token' })).toBeFocused();
  await expect(app.deleteDialog).toContainText(
    'Requests with this token will fail with 401 at once. This can’t be undone.',
  );
  await expect(app.deleteDialog).toContainText(
    'This token can purge by URL or surrogate key on all services',
  );
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(app.deleteDialog).toBeHidden();
  await expect(app.row('Never used one')).toHaveCount(0);
  await expect(page.getByText('Token ‘Never used one’ deleted.').first()).toBeVisible();
  await expect(app.deleteButton(next ?? '').first()).toBeFocused();

  expect((await app.selfOf(secret)).status).toBe(401);
  await page.reload();
  await expect(app.rows.first()).toBeVisible();
  await expect(app.row('Never used one')).toHaveCount(0);
});

test('a token in use is deleted once its name is typed', async ({ app, page }) => {
  const secret = await app.createToken({ name: 'In use', scopes: ['Global API access'] });
  expect((await app.selfOf(secret)).status).toBe(200);
  await app.copyAndClose();
  await page.reload();

  await app.deleteButton('In use').click();
  await expect(app.deleteDialog.getByText('This token is in use.')).toBeVisible();
  const field = app.deleteDialog.getByLabel('Type the token’s name to confirm');
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(field).toBeFocused();
  await field.fill('In us');
  await field.press('Enter');
  await expect(app.deleteDialog.getByText('The name doesn’t match. Type: In use')).toBeVisible();
  // The focus does not move, so the error is announced.
  await expect(app.deleteDialog.locator('[aria-live="assertive"]')).toHaveText('The name doesn’t match.');
  expect((await app.selfOf(secret)).status).toBe(200);
  await field.fill('In use');
  await field.press('Enter');
  await expect(app.deleteDialog).toBeHidden();
  await expect(app.row('In use')).toHaveCount(0);
  expect((await app.selfOf(secret)).status).toBe(401);
});
