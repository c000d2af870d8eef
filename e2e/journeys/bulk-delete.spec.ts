// Deleting several tokens of the account at once, completely and in part.
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
  await expect(dialog(page).getByText('That is not how many they are. Type: 3')).toBeVisible();
  await confirm(page, '3');
  await expect(dialog(page, 'All 3 tokens deleted')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).first().click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'No token matches' })).toBeVisible();
  await expect(app.rows).toHaveCount(0);
  await expect(app.heading('Account tokens')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No token matches' })).toBeVisible();
  await expect(app.rows).toHaveCount(0);
});

test('a deletion that fails in part says so, and the rest can be tried again', async ({ app, page }) => {
  await openForThree({ app, page });
  await app.fail('tokens.bulk.403*1', 'tokens.delete.403*1');
  await confirm(page, '3');
  await expect(dialog(page, '2 of 3 deleted. 1 was not.')).toBeVisible();
  await expect(dialog(page).getByRole('alert')).toContainText('Some were not deleted.');
  await expect(dialog(page).getByRole('listitem').first()).toContainText(
    /Purge news.*Failed.*The API refused/s,
  );
  await expect(dialog(page).getByText('Done')).toHaveCount(0);
  await expect(page.getByRole('row', { includeHidden: true }).filter({ hasText: 'CI deploy' })).toHaveCount(
    0,
  );
  await expect(page.getByRole('row', { includeHidden: true }).filter({ hasText: 'Purge news' })).toHaveCount(
    1,
  );
  await dialog(page).getByRole('button', { name: 'Try 1 again' }).click();
  await expect(dialog(page, 'All 3 tokens deleted')).toBeVisible();
});
