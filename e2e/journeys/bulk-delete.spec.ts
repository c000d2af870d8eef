// Deleting several tokens of the account at once: nothing is deleted unseen, and nothing looks done that isn't.
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from '../support/fixtures.ts';
import { openAccount } from '../support/pages/account.ts';
import { choose } from '../support/pages/people.ts';

test.use({ as: 'superuser' });

const INES = ['Purge news', 'CI deploy', 'Newsroom rehearsal'];

/** Chooses all rows of the page. */
async function choosePage(page: Page): Promise<void> {
  const box = page.getByRole('columnheader').getByRole('checkbox');
  await box.click();
  await expect(box).toBeChecked();
}

/** How many tokens the dialog would delete. */
async function countIn(page: Page): Promise<number> {
  const label = dialog(page).getByText(/^Type [\d,]+ to confirm$/);
  await expect(label).toBeVisible();
  return Number((await label.allInnerTexts()).join('').replace(/\D/g, ''));
}

async function openFor(world: { app: App; page: Page }): Promise<void> {
  await openAccount(world.app, '?q=ines.costa');
  await choose(world.app, ...INES);
  await world.page.getByRole('button', { name: 'Delete…' }).click();
}

const dialog = (page: Page, name?: string | RegExp): Locator =>
  page.getByRole('alertdialog', name === undefined ? {} : { name });

async function confirm(page: Page, count: string): Promise<void> {
  await dialog(page)
    .getByLabel(/^Type [\d,]+ to confirm$/)
    .fill(count);
  await dialog(page)
    .getByLabel(/^Type [\d,]+ to confirm$/)
    .press('Enter');
}

test('the whole list is shown, those in use first, and their number is typed', async ({ app, page }) => {
  await openFor({ app, page });
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
  await expect(app.rows).toHaveCount(0);
  await expect(app.heading('Account tokens')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('searchbox').first()).toHaveValue('ines.costa');
  await expect(app.rows).toHaveCount(0);
});

test('keeping them changes nothing, and focus returns', async ({ app, page }) => {
  await openFor({ app, page });
  await dialog(page).getByRole('button', { name: 'Keep tokens' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Delete…' })).toBeFocused();
  await expect(app.rows).toHaveCount(3);
});

test('a part that fails never looks like success, and can be tried again', async ({ app, page }) => {
  await openFor({ app, page });
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

for (const [kind, words] of [
  ['429', 'Too many requests were made.'],
  ['offline', 'The API could not be reached.'],
  ['500', 'The API failed (status 500).'],
  ['time-out', 'No answer came within 30 seconds.'],
] as const) {
  test.describe(`when the request ends in ${kind}`, () => {
    test.use({ now: '2026-11-24T09:00:00Z' });

    test('each token says so, and trying again deletes them', async ({ app, page }) => {
      await openFor({ app, page });
      await app.fail(`tokens.bulk.${kind}*1`);
      await confirm(page, '3');
      if (kind === 'time-out') await app.passTimeLimit('tokens.bulk');
      await expect(dialog(page, /^0 of 3 deleted\./)).toBeVisible();
      await expect(dialog(page).getByRole('listitem').filter({ hasText: words })).toHaveCount(3);
      await dialog(page).getByRole('button', { name: 'Try 3 again' }).click();
      await expect(dialog(page, 'All 3 tokens deleted')).toBeVisible();
    });
  });
}

test('a session that ends in the middle leads back after signing in', async ({ app, page }) => {
  await openFor({ app, page });
  await app.fail('tokens.bulk.401*1');
  await confirm(page, '3');
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await app.signInByHand('superuser@example.com');
  await expect(app.rows).toHaveCount(3);
});

test('browser sessions are left out unless asked for; this one goes last and signs out', async ({
  app,
  page,
}) => {
  await openAccount(app, '?q=browser+session+superuser@example.com');
  await choosePage(page);
  await page.getByRole('button', { name: 'Delete…' }).click();
  await expect(dialog(page, 'Delete browser sessions?')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: /^Delete/ })).toHaveCount(0);
  const box = dialog(page).getByRole('checkbox', { name: /^Also delete \d+ browser sessions?$/ });
  await expect(dialog(page)).toContainText('you are signed out once everything else is deleted');
  await box.check();
  await expect(
    dialog(page)
      .getByRole('listitem')
      .filter({ hasText: /last used/ })
      .last(),
  ).toContainText('This session');
  await confirm(page, String(await countIn(page)));
  await expect(app.heading('Sign in')).toBeVisible();
  await page.goto('/account/tokens');
  await expect(app.heading('Sign in')).toBeVisible();
});

test.describe('on a slow line', () => {
  test.use({ latency: '2000' });

  test('a run shows progress, and stops when asked: the rest is not tried', async ({ app, page }) => {
    await openAccount(app);
    await choosePage(page);
    await page.getByRole('button', { name: /^Select all \d+ matching$/ }).click();
    await page.getByRole('button', { name: 'Delete…' }).click();
    const count = await countIn(page);
    expect(count).toBeGreaterThan(100);
    await expect(dialog(page).getByText(/^Page 1 of \d+$/)).toBeVisible();
    await expect(dialog(page).getByText('Requests with these tokens will fail with 401')).toBeInViewport();
    await dialog(page).getByRole('button', { name: 'Next' }).click();
    await expect(dialog(page).getByText(/^Page 2 of \d+$/)).toBeVisible();
    await confirm(page, String(count));
    await expect(dialog(page, `Deleting ${count} tokens`)).toBeVisible();
    await expect(dialog(page).getByRole('progressbar')).toHaveAttribute(
      'aria-valuetext',
      `0 of ${count} deleted`,
    );
    await page.keyboard.press('Escape');
    await expect(dialog(page).getByText('Tokens are still being deleted.')).toBeVisible();
    await expect(dialog(page).getByRole('button', { name: 'Stop' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page, `100 of ${count} deleted. ${count - 100} were not.`)).toBeVisible();
    await expect(dialog(page).getByText('You stopped the deletion.')).toBeVisible();
    await expect(dialog(page).getByRole('listitem').first()).toContainText('Not tried');
  });

  test('a double click deletes once', async ({ app, page }) => {
    const sent: string[] = [];
    page.on('request', request => {
      if (request.method() === 'DELETE') sent.push(new URL(request.url()).pathname);
    });
    await openFor({ app, page });
    await dialog(page).getByLabel('Type 3 to confirm').fill('3');
    await dialog(page).getByRole('button', { name: 'Delete 3 tokens' }).dblclick();
    await expect(dialog(page, 'All 3 tokens deleted')).toBeVisible();
    expect(sent).toEqual(['/api/tokens']);
  });
});
