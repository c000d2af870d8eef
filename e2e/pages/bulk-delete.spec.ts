// Deleting several tokens of the account at once: the variants. The main path is in journeys/.
import { FAULT_WORDS } from '../support/fault-words.ts';
import { expect, test } from '../support/fixtures.ts';
import { openAccount } from '../support/pages/account.ts';
import { choosePage, confirm, countIn, dialog, openForThree } from '../support/pages/bulk-delete.ts';

test.use({ as: 'superuser' });

test('“Keep tokens” changes nothing, and focus returns to the button', async ({ app, page }) => {
  await openForThree({ app, page });
  await dialog(page).getByRole('button', { name: 'Keep tokens' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Delete…' })).toBeFocused();
  await expect(app.rows).toHaveCount(3);
});

test.describe('with a clock of its own', () => {
  test.use({ now: '2026-11-24T09:00:00Z' });

  test('when the request fails, each token says why, and trying again deletes them', async ({
    app,
    page,
  }) => {
    await openForThree({ app, page });
    await app.fail('tokens.bulk.429*1');
    await confirm(page, '3');
    await expect(dialog(page, /^0 of 3 deleted\./)).toBeVisible();
    const rows = dialog(page).getByRole('listitem');
    await expect(rows.filter({ hasText: FAULT_WORDS['429'] })).toHaveCount(3);
    await app.fail('tokens.bulk.time-out*1');
    await dialog(page).getByRole('button', { name: 'Retry 3 deletions' }).click();
    await app.passTimeLimit('tokens.bulk');
    await expect(rows.filter({ hasText: FAULT_WORDS['time-out'] })).toHaveCount(3);
    await dialog(page).getByRole('button', { name: 'Retry 3 deletions' }).click();
    await expect(dialog(page, 'All 3 tokens deleted')).toBeVisible();
  });
});

test('after a session has ended, signing in returns to the list', async ({ app, page }) => {
  await openForThree({ app, page });
  await app.fail('tokens.bulk.401*1');
  await confirm(page, '3');
  await expect(page.getByText('Your session has ended.', { exact: true })).toBeVisible();
  await app.signInByHand('superuser@example.com');
  await expect(app.rows).toHaveCount(3);
});

test('sessions are signed out together, the current one only on request and last', async ({ app, page }) => {
  await openAccount(app, '?show=sessions');
  const count = await app.sessionRows.count();
  expect(count).toBeGreaterThan(1);
  await choosePage(page);
  await page.getByRole('button', { name: 'Sign out…' }).click();
  await expect(dialog(page, `Sign out ${count - 1} ${count === 2 ? 'session' : 'sessions'}?`)).toBeVisible();
  await expect(dialog(page).getByText('This session', { exact: true })).toHaveCount(0);
  await dialog(page).getByRole('checkbox', { name: 'Also sign out this session' }).check();
  await expect(
    dialog(page)
      .getByRole('listitem')
      .filter({ hasText: /last used/ })
      .last(),
  ).toContainText('This session');
  await expect(dialog(page, `Sign out ${count} sessions?`)).toBeVisible();
  await confirm(page, String(await countIn(page)));
  await expect(app.heading('Sign in')).toBeVisible();
  await page.goto('/account/tokens');
  await expect(app.heading('Sign in')).toBeVisible();
});

test('a run shows its progress, and stops on request', async ({ app, page }) => {
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
  await app.holdAnswers();
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
  await app.releaseAnswers();
  // The first request, for 100 tokens, was under way.
  await expect(dialog(page, `100 of ${count} deleted. ${count - 100} were not.`)).toBeVisible();
  await expect(dialog(page).getByText('The rest were not attempted.')).toBeVisible();
  await expect(dialog(page).getByRole('listitem').first()).toContainText('Not attempted');
});

test('a double click deletes once', async ({ app, page }) => {
  const sent: string[] = [];
  page.on('request', request => {
    if (request.method() === 'DELETE') sent.push(new URL(request.url()).pathname);
  });
  await openForThree({ app, page });
  await app.holdAnswers();
  await dialog(page).getByLabel('Type 3 to confirm').fill('3');
  await dialog(page).getByRole('button', { name: 'Delete 3 tokens' }).dblclick();
  await expect(dialog(page).getByRole('progressbar')).toBeVisible();
  await app.releaseAnswers();
  await expect(dialog(page, 'All 3 tokens deleted')).toBeVisible();
  expect(sent).toEqual(['/api/tokens']);
});

test('a deletion that fails in part says so, and the rest can be tried again', async ({ app, page }) => {
  await openForThree({ app, page });
  await app.fail('tokens.bulk.403*1', 'tokens.delete.403*1');
  await confirm(page, '3');
  await expect(dialog(page, '2 of 3 deleted. 1 was not.')).toBeVisible();
  await expect(page.getByRole('heading', { name: '2 of 3 deleted. 1 was not.' })).toBeFocused();
  // The button that had the focus is gone, and does nothing else now.
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('alert')).toContainText('Some tokens were not deleted.');
  await expect(dialog(page).getByRole('listitem').first()).toContainText(
    /Purge news.*Failed.*The API rejected the request/s,
  );
  await expect(dialog(page).getByText('Done')).toHaveCount(0);
  await expect(page.getByRole('row', { includeHidden: true }).filter({ hasText: 'CI deploy' })).toHaveCount(
    0,
  );
  await expect(page.getByRole('row', { includeHidden: true }).filter({ hasText: 'Purge news' })).toHaveCount(
    1,
  );
  await dialog(page).getByRole('button', { name: 'Retry 1 deletion' }).click();
  await expect(page.getByRole('heading', { name: 'All 3 tokens deleted' })).toBeFocused();
});
