// Deleting tokens: as much friction as there is to break.
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

test('a token in use needs its name typed', async ({ app, page }) => {
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
  await expect(app.deleteDialog.getByText('That is not its name. Type: In use')).toBeVisible();
  expect((await app.selfOf(secret)).status).toBe(200);
  await field.fill('In use');
  await field.press('Enter');
  await expect(app.deleteDialog).toBeHidden();
  await expect(app.row('In use')).toHaveCount(0);
  expect((await app.selfOf(secret)).status).toBe(401);
});

test('keeping a token changes nothing, and focus returns to where it was', async ({ app, page }) => {
  await app.createToken({ name: 'Kept' });
  await app.copyAndClose();
  await app.deleteButton('Kept').click();
  await app.deleteDialog.getByRole('button', { name: 'Keep token' }).click();
  await expect(app.deleteDialog).toBeHidden();
  await expect(app.deleteButton('Kept')).toBeFocused();
  await app.deleteButton('Kept').click();
  await page.keyboard.press('Escape');
  await expect(app.deleteDialog).toBeHidden();
  await expect(app.deleteButton('Kept')).toBeFocused();
  await expect(app.row('Kept')).toBeVisible();
});

test('deleting the session in use is explained, and signs out', async ({ app, page }) => {
  await app
    .row('Token Console browser session')
    .filter({ hasText: 'This session' })
    .getByRole('button', { name: 'Delete Token Console browser session' })
    .click();
  await expect(app.deleteDialog).toContainText('This is the session you are using now.');
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(app.heading('Sign in')).toBeVisible();
  await page.goto('/account/personal/tokens');
  await expect(app.heading('Sign in')).toBeVisible();
});

test.describe('on a slow line', () => {
  test.use({ latency: '300' });

  test('a double click deletes once', async ({ app, page }) => {
    await app.createToken({ name: 'Twice deleted' });
    await app.copyAndClose();
    await app.deleteButton('Twice deleted').click();
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).dblclick();
    await expect(app.deleteDialog).toBeHidden();
    await expect(page.getByText('Token ‘Twice deleted’ deleted.').first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
