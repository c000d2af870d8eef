// Off-boarding a person: what can go wrong. The main path is in journeys/.
import { listen } from '../support/announcements.ts';
import { type App, DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';
import {
  confirmLogin,
  deleteTokensOf,
  dialog,
  offBoardButton,
  openPeople,
  press,
  step,
} from '../support/pages/people.ts';
import { expectNotTranslated, translatePages } from '../support/translator.ts';

test.use({ as: 'superuser' });

/** The visible title of the dialog. */
const title = (app: App) => dialog(app).getByRole('heading', { level: 2 });

const INES = ['Inês Costa', 'ines.costa@example.com'] as const;

test('after a server error the outcome is unknown, and trying again settles it', async ({ app }) => {
  await openPeople(app);
  await app.fail('tokens.bulk.500*1');
  await deleteTokensOf(app, ...INES);
  await expect(step(app, '0 of 3 deleted. 3 may or may not be.')).toBeVisible();
  await press(app, 'Retry 3 failed deletions');
  await expect(step(app, 'Delete the user?')).toBeVisible();
});

test('a failed check is no success, and can be repeated', async ({ app }) => {
  await openPeople(app);
  await app.fail('account.tokens.500*1');
  await deleteTokensOf(app, ...INES);
  await expect(step(app, 'The check failed')).toBeVisible();
  await expect(dialog(app).getByRole('alert')).toContainText('The user still exists.');
  await press(app, 'Check again');
  await expect(step(app, 'Delete the user?')).toBeVisible();
});

test('without the list of automation tokens nobody is off-boarded, and Retry loads it', async ({ app }) => {
  await app.fail('automation.list.500*1');
  await openPeople(app);
  await offBoardButton(app, INES[0]).click();
  const alert = app.page.getByRole('dialog').getByRole('alert');
  await expect(alert).toContainText('Couldn’t load the automation tokens.');
  await expect(alert).toContainText('Nothing was deleted.');
  await app.holdAnswers();
  await alert.getByRole('button', { name: 'Retry' }).click();
  // The Retry button is gone while the list loads.
  await expect(app.page.getByRole('heading', { level: 2, name: 'Off-board Inês Costa?' })).toBeFocused();
  await expect(app.page.getByRole('dialog').getByRole('status')).toHaveText('Loading tokens…');
  await app.releaseAnswers();
  await expect(dialog(app).getByRole('button', { name: 'Cancel' })).toBeFocused();
});

test('tokens created in the meantime are shown, and deleted before the user', async ({ app, page }) => {
  await openPeople(app);
  await offBoardButton(app, INES[0]).click();
  await page.evaluate(form => fetch('/api/tokens', { method: 'POST', body: new URLSearchParams(form) }), {
    username: INES[1],
    password: DEMO_PASSWORD,
    name: 'Made meanwhile',
    scope: 'global:read',
  });
  await confirmLogin(app, INES[1]);
  await expect(step(app, '1 token remains')).toBeVisible();
  await expect(dialog(app).getByRole('region', { name: 'Tokens to delete' })).toContainText('Made meanwhile');
  await press(app, 'Delete 1 token');
  await expect(step(app, 'Delete the user?')).toBeVisible();
  await expect(dialog(app).getByLabel('Report')).toHaveValue(
    /All 4 tokens deleted[\s\S]*Made meanwhile: deleted/,
  );
});

test('a refusal to delete the user is explained, and can be tried again, also on a translated page', async ({
  app,
  page,
}) => {
  await translatePages(page);
  await openPeople(app);
  await app.fail('tokens.bulk.500*1');
  await deleteTokensOf(app, ...INES);
  await press(app, 'Retry 3 failed deletions');
  await expect(step(app, 'Delete the user?')).toBeVisible();
  await app.fail('users.delete.400*1');
  await press(app, 'Delete user');
  await expect(step(app, 'User not deleted')).toBeVisible();
  await expect(dialog(app).getByRole('alert')).toContainText(
    'A user can be deleted only after all of their tokens',
  );
  await press(app, 'Check for tokens');
  await expect(step(app, 'Delete the user?')).toBeVisible();
  await press(app, 'Delete user');
  await expect(step(app, 'Inês Costa is off-boarded')).toBeVisible();
  await expectNotTranslated(page, 'Inês Costa');
  await press(app, 'Close');
  await expect(offBoardButton(app, INES[0])).toHaveCount(0);
});

test('a person without tokens is checked, then deleted', async ({ app }) => {
  await openPeople(app);
  await offBoardButton(app, 'Dev Contractor').click();
  await expect(dialog(app)).toContainText('Dev Contractor has no tokens.');
  await confirmLogin(app, 'Contractor@Example.com');
  await expect(step(app, 'Delete the user?')).toBeVisible();
  await press(app, 'Delete user');
  await expect(step(app, 'Dev Contractor is off-boarded')).toBeVisible();
  await expect(dialog(app).getByLabel('Report')).toHaveValue(/Tokens: there were none/);
});

test('leaving before the end asks first, by Escape and by Back', async ({ app, page }) => {
  await openPeople(app);
  await deleteTokensOf(app, ...INES);
  await expect(step(app, 'Delete the user?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(app).getByText('The off-boarding is not finished.')).toBeVisible();
  await expect(dialog(app).getByRole('button', { name: 'Continue off-boarding' })).toBeFocused();
  // The question goes away with its button, and another Enter must not delete the user.
  await page.keyboard.press('Enter');
  await expect(title(app)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(step(app, 'Delete the user?')).toBeVisible();
  await page.goBack();
  await expect(dialog(app).getByText('The off-boarding is not finished.')).toBeVisible();
  await press(app, 'Close anyway');
  await expect(dialog(app)).toBeHidden();
  await expect(page).toHaveURL('/account/people');
  await expect(offBoardButton(app, INES[0])).toBeFocused();
  const row = page.getByRole('row').filter({ hasText: INES[1] });
  await expect(row.getByRole('cell').nth(4)).toHaveText(/^0/);
});

test('after a session has ended, signing in returns to the same person', async ({ app, page }) => {
  await openPeople(app);
  await app.fail('tokens.bulk.401*1');
  await deleteTokensOf(app, ...INES);
  await expect(page.getByText('Your session has ended.', { exact: true })).toBeVisible();
  await app.signInByHand('superuser@example.com');
  await expect(step(app, 'Off-board Inês Costa?')).toBeVisible();
});

test('the keyboard alone off-boards, and every result is heard', async ({ app, page }) => {
  await openPeople(app, '?q=contractor');
  await expect(page.getByRole('status').filter({ hasText: '1 of 16 users' })).toHaveCount(1);
  const heard = await listen(page);
  await app.tabTo(offBoardButton(app, 'Dev Contractor'));
  await page.keyboard.press('Enter');
  await expect(dialog(app).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await app.tabTo(dialog(app).getByLabel('Type their login to confirm'));
  await page.keyboard.type('somebody');
  await page.keyboard.press('Enter');
  await expect(dialog(app).getByLabel('Type their login to confirm')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('contractor@example.com');
  await page.keyboard.press('Enter');
  await expect(step(app, 'Delete the user?')).toBeVisible();
  await expect(title(app)).toBeFocused();
  await expect(dialog(app).getByRole('status')).toHaveText(/^No tokens found \(confirmed by the API\)\./);
  await page.keyboard.press('Tab');
  await expect(dialog(app).getByRole('button', { name: 'Delete user' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(step(app, 'Dev Contractor is off-boarded')).toBeVisible();
  await expect(title(app)).toBeFocused();
  await expect(dialog(app).getByRole('status')).toHaveText(/^User deleted\./);
  expect(await heard()).toEqual([
    'The login doesn’t match.',
    'The login doesn’t match.',
    'No tokens found (confirmed by the API). Dev Contractor still exists and can sign in. Delete the user to finish.',
    'User deleted. Dev Contractor can no longer sign in, and their tokens no longer work.',
  ]);
  await app.tabTo(dialog(app).getByRole('button', { name: 'Close' }).first());
  await page.keyboard.press('Enter');
  await expect(dialog(app)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'No users found' })).toBeVisible();
  await expect(app.heading('People')).toBeFocused();
});

test('pressing the button that deletes the tokens again and again does not delete the user', async ({
  app,
  page,
}) => {
  const deletedUsers: string[] = [];
  page.on('request', request => {
    if (request.method() === 'DELETE' && request.url().includes('/user/')) deletedUsers.push(request.url());
  });
  await openPeople(app);
  await offBoardButton(app, INES[0]).click();
  await dialog(app).getByLabel('Type their login to confirm').fill(INES[1]);
  await dialog(app).getByRole('button', { name: 'Delete 3 tokens' }).focus();
  // Without `up` in between, as if the key was held down.
  for (let pressed = 0; pressed < 20; pressed++) await page.keyboard.down('Enter');
  await expect(step(app, 'Delete the user?')).toBeVisible();
  for (let pressed = 0; pressed < 20; pressed++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(title(app)).toBeFocused();
  await press(app, 'Close');
  await press(app, 'Close anyway');

  await offBoardButton(app, 'Lucas Moreau').click();
  await dialog(app).getByLabel('Type their login to confirm').fill('locked@example.com');
  const button = dialog(app).getByRole('button', { name: 'Delete 1 token' });
  const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const clickThere = () => page.mouse.click(x + width / 2, y + height / 2);
  await app.holdAnswers();
  await clickThere();
  await clickThere();
  await expect(step(app, 'Deleting 1 token')).toBeVisible();
  await app.releaseAnswers();
  await expect(step(app, 'Delete the user?')).toBeVisible();
  await clickThere();
  await expect(step(app, 'Delete the user?')).toBeVisible();
  expect(deletedUsers).toEqual([]);
});
