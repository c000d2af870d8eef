// The dialog that shows a secret once: it does not close unnoticed before the secret is copied.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

const GUARD = 'You haven’t copied this token yet.';

test('closing without a copy asks first', async ({ app, page }) => {
  await app.createToken({ name: 'Guarded' });
  await app.revealDialog.getByRole('button', { name: 'Okay' }).click();
  await expect(app.revealDialog.getByText(GUARD)).toBeVisible();
  await expect(app.revealDialog.getByRole('button', { name: 'Back to token' })).toBeFocused();
  await app.revealDialog.getByRole('button', { name: 'Back to token' }).click();
  await expect(app.revealDialog.getByText(GUARD)).toBeHidden();
  await expect(app.revealDialog.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
  await app.revealDialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(app.revealDialog.getByText(GUARD)).toBeVisible();
  await app.revealDialog.getByRole('button', { name: 'Close without copying' }).click();
  await expect(app.revealDialog).toBeHidden();
  await expect(app.heading('Personal tokens')).toBeVisible();
  await expect(app.row('Guarded').getByRole('button', { name: 'Guarded', exact: true })).toBeFocused();
  await expect(page.getByText(GUARD)).toHaveCount(0);
});
