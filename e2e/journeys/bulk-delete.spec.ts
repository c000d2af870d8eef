// Deleting several tokens of the account at once. The variants are in pages/.
import { expect, test } from '../support/fixtures.ts';
import { confirm, dialog, openForThree } from '../support/pages/bulk-delete.ts';

test.use({ as: 'superuser' });

test('the dialog lists all selected tokens, and deletes them once their number is typed', async ({
  app,
  page,
}) => {
  await openForThree({ app, page });
  await expect(dialog(page, 'Delete 3 tokens?')).toContainText(
    'Requests with these tokens will fail with 401 at once. This can’t be undone.',
  );
  await expect(dialog(page).getByRole('button', { name: 'Keep tokens' })).toBeFocused();
  const rows = dialog(page).getByRole('listitem').filter({ hasText: 'Inês Costa (ines.costa@example.com)' });
  await expect(rows).toContainText([/Purge news.*In use/, /CI deploy.*In use/, /Newsroom rehearsal/]);
  await expect(rows.last()).toContainText('never used');
  await expect(rows.last()).not.toContainText('In use');

  await dialog(page).getByRole('button', { name: 'Delete 3 tokens' }).click();
  await expect(dialog(page).getByLabel('Type 3 to confirm')).toBeFocused();
  await confirm(page, '2');
  await expect(dialog(page).getByText('Enter 3 to confirm.').first()).toBeVisible();
  await expect(dialog(page).locator('[aria-live="assertive"]')).toHaveText('Enter 3 to confirm.');
  await confirm(page, '3');
  await expect(dialog(page, 'All 3 tokens deleted')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'No tokens match these filters' })).toBeVisible();
  await expect(app.rows).toHaveCount(0);
  await expect(app.heading('Account tokens')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No tokens match these filters' })).toBeVisible();
  await expect(app.rows).toHaveCount(0);
});
