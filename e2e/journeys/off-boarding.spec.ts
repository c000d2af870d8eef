// Off-boarding somebody: their tokens, a check, the user, a report; and everything that can go wrong between.
import { DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';
import {
  confirmLogin,
  deleteTokensOf,
  dialog,
  offBoardButton,
  offBoardButtons,
  openPeople,
  press,
  step,
} from '../support/pages/people.ts';

test.use({ as: 'superuser' });

const INES = ['Inês Costa', 'ines.costa@example.com'] as const;

test('a colleague is off-boarded through a partial failure, and cannot sign in any more', {
  tag: '@chromium',
}, async ({ app, page }) => {
  await app.allowClipboard();
  await openPeople(app);
  const names = await offBoardButtons(app).allInnerTexts();
  await offBoardButton(app, INES[0]).click();
  await expect(step(app, 'Off-board Inês Costa?')).toBeVisible();
  await expect(page).toHaveURL(/person=\w+/);
  await expect(dialog(app).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(dialog(app).getByRole('listitem').first()).toContainText('In use');
  await press(app, 'Delete 3 tokens');
  await expect(dialog(app).getByText('That is not their login.')).toBeVisible();

  // The request for all is refused, then the first of those for each alone fails.
  await app.fail('tokens.bulk.400*1', 'tokens.delete.403*1');
  await confirmLogin(app, INES[1]);
  await expect(step(app, '2 of 3 deleted. 1 was not.')).toBeVisible();
  await expect(dialog(app).getByRole('alert')).toContainText('1 token still exists.');
  await expect(dialog(app).getByRole('listitem').first()).toContainText('The API refused');
  await expect(dialog(app).getByText('Deleted', { exact: true })).toHaveCount(2);
  await expect(dialog(app).getByLabel('Report')).toHaveValue(/User: NOT deleted\nTokens: 2 of 3 deleted/);

  await press(app, 'Try 1 again');
  await expect(step(app, 'Nothing left')).toBeVisible();
  await expect(dialog(app)).toContainText('The user still exists and can sign in.');
  await press(app, 'Delete user');
  await expect(step(app, 'Inês Costa is off-boarded')).toBeVisible();
  await press(app, 'Copy report');
  await expect(
    dialog(app)
      .getByRole('paragraph')
      .filter({ hasText: /^Copied$/ }),
  ).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('Off-boarding of Inês Costa (ines.costa@example.com)');
  expect(report).toContain('Done by: Sana Ueda (superuser@example.com)');
  expect(report).toMatch(/This report: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/);
  expect(report).toContain('User: deleted\nTokens: All 3 tokens deleted');
  expect(report.match(/^- \w{22} .*: deleted$/gm)).toHaveLength(3);

  await press(app, 'Close');
  await expect(dialog(app)).toBeHidden();
  await expect(offBoardButtons(app)).toHaveCount(names.length - 1);
  await expect(offBoardButton(app, INES[0])).toHaveCount(0);
  await expect(offBoardButton(app, 'Liam Byrne')).toBeFocused();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await app.signInByHand(INES[1]);
  await expect(page.getByText('Email or password is wrong. Enter the password again.')).toBeVisible();
});

test('after a failure of the API the outcome is open, and trying again settles it', async ({ app }) => {
  await openPeople(app);
  await app.fail('tokens.bulk.500*1');
  await deleteTokensOf(app, ...INES);
  await expect(step(app, '0 of 3 deleted. 3 may or may not be.')).toBeVisible();
  await press(app, 'Try 3 again');
  await expect(step(app, 'Nothing left')).toBeVisible();
});

test('a check that fails is no success, and can be made again', async ({ app }) => {
  await openPeople(app);
  await app.fail('account.tokens.500*1');
  await deleteTokensOf(app, ...INES);
  await expect(step(app, 'Not finished: the check failed')).toBeVisible();
  await expect(dialog(app).getByRole('alert')).toContainText('The user still exists.');
  await press(app, 'Check again');
  await expect(step(app, 'Nothing left')).toBeVisible();
});

test('tokens that turn up meanwhile are shown and deleted before the user can be', async ({ app, page }) => {
  await openPeople(app);
  await offBoardButton(app, INES[0]).click();
  await page.evaluate(form => fetch('/api/tokens', { method: 'POST', body: new URLSearchParams(form) }), {
    username: INES[1],
    password: DEMO_PASSWORD,
    name: 'Made meanwhile',
    scope: 'global:read',
  });
  await confirmLogin(app, INES[1]);
  await expect(step(app, 'Not finished: 1 token left')).toBeVisible();
  await expect(dialog(app).getByRole('region', { name: 'Tokens to delete' })).toContainText('Made meanwhile');
  await press(app, 'Delete 1 token');
  await expect(step(app, 'Nothing left')).toBeVisible();
  await expect(dialog(app).getByLabel('Report')).toHaveValue(
    /All 4 tokens deleted[\s\S]*Made meanwhile: deleted/,
  );
});

test('a refusal to delete the user says why in our words, and nothing is lost by it', async ({ app }) => {
  await openPeople(app);
  await deleteTokensOf(app, ...INES);
  await expect(step(app, 'Nothing left')).toBeVisible();
  await app.fail('users.delete.400*1');
  await press(app, 'Delete user');
  await expect(step(app, 'Not finished: the user was not deleted')).toBeVisible();
  await expect(dialog(app).getByRole('alert')).toContainText(
    'A user can be deleted only when they have no tokens left',
  );
  await press(app, 'Check for tokens');
  await expect(step(app, 'Nothing left')).toBeVisible();
  await press(app, 'Delete user');
  await expect(step(app, 'Inês Costa is off-boarded')).toBeVisible();
});

test('somebody without tokens is checked at the API, then deleted', async ({ app }) => {
  await openPeople(app);
  await offBoardButton(app, 'Dev Contractor').click();
  await expect(dialog(app)).toContainText('Dev Contractor has no tokens.');
  await confirmLogin(app, 'Contractor@Example.com');
  await expect(step(app, 'Nothing left')).toBeVisible();
  await press(app, 'Delete user');
  await expect(step(app, 'Dev Contractor is off-boarded')).toBeVisible();
  await expect(dialog(app).getByLabel('Report')).toHaveValue(/Tokens: there were none/);
});

test('leaving in the middle asks, by Escape and by Back', async ({ app, page }) => {
  await openPeople(app);
  await deleteTokensOf(app, ...INES);
  await expect(step(app, 'Nothing left')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(app).getByText('The off-boarding is not finished.')).toBeVisible();
  await expect(dialog(app).getByRole('button', { name: 'Go on' })).toBeFocused();
  await press(app, 'Go on');
  await page.goBack();
  await expect(dialog(app).getByText('The off-boarding is not finished.')).toBeVisible();
  await press(app, 'Close all the same');
  await expect(dialog(app)).toBeHidden();
  await expect(page).toHaveURL('/account/people');
  await expect(offBoardButton(app, INES[0])).toBeFocused();
  const row = page.getByRole('row').filter({ hasText: INES[1] });
  await expect(row.getByRole('cell').nth(4)).toHaveText(/(^|\D)0$/);
});

test('a session that ends in the middle leads back to the same person', async ({ app, page }) => {
  await openPeople(app);
  await app.fail('tokens.bulk.401*1');
  await deleteTokensOf(app, ...INES);
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await app.signInByHand('superuser@example.com');
  await expect(step(app, 'Off-board Inês Costa?')).toBeVisible();
});

test('the keyboard alone off-boards', async ({ app, page }) => {
  await openPeople(app, '?q=contractor');
  await app.tabTo(offBoardButton(app, 'Dev Contractor'));
  await page.keyboard.press('Enter');
  await expect(dialog(app).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await app.tabTo(dialog(app).getByLabel('Type their login to confirm'));
  await page.keyboard.type('contractor@example.com');
  await page.keyboard.press('Enter');
  await expect(step(app, 'Nothing left')).toBeVisible();
  await expect(dialog(app).getByRole('button', { name: 'Delete user' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(step(app, 'Dev Contractor is off-boarded')).toBeVisible();
  await expect(dialog(app).getByRole('button', { name: 'Close' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(app)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Nobody matches' })).toBeVisible();
});
