// What stays quick in an account of 100,000 tokens: a created token, the dialog for all of them.
import { expect, test } from '../support/fixtures.ts';
import { openAccount } from '../support/pages/account.ts';
import { dialog } from '../support/pages/bulk-delete.ts';

test.use({ as: 'superuser', seed: 'large' });

test('a created token appears without a request for the lists, and all can be chosen for deletion at once', async ({
  app,
  page,
}) => {
  test.slow();
  await openAccount(app);
  const lists: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (
      /\/customer\/\w+\/(?:tokens|users)$|\/automation-tokens$/.test(pathname) &&
      request.method() === 'GET'
    )
      lists.push(pathname);
  });
  await app.createToken({ name: 'Of the moment' });
  await app.copyAndClose();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Account tokens' }).click();
  await expect(app.heading('Account tokens')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter tokens' }).fill('of the moment');
  await expect(app.rows).toHaveCount(1);
  await app.expectRow('Of the moment');
  expect(lists).toEqual([]);

  await page.getByRole('searchbox', { name: 'Filter tokens' }).fill('');
  await page.getByRole('columnheader').getByRole('checkbox').check();
  await page.getByRole('button', { name: /^Select all [\d,]+ matching$/ }).click();
  // The dialog is there before its rows are.
  const seen = page.evaluate(
    () =>
      new Promise<string>(resolve => {
        const observer = new MutationObserver(() => {
          const text = document.querySelector('dialog[open]')?.textContent;
          if (!text) return;
          observer.disconnect();
          resolve(text);
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.getByRole('button', { name: 'Delete…' }).click();
  expect(await seen).toMatch(/[\d,]+ of [\d,]+ loaded/);
  await expect(dialog(page).getByText(/^Type [\d,]+ to confirm$/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Keep tokens' }).click();
});
