// Off-boarding a person: what can go wrong. The main path is in journeys/.
import { DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';
import {
  confirmLogin,
  deleteTokensOf,
  dialog,
  offBoardButton,
  openPeople,
  press,
  step,
} from '../support/pages/people.ts';

test.use({ as: 'superuser' });

const INES = ['Inês Costa', 'ines.costa@example.com'] as const;

test('after a server error the outcome is unknown, and trying again settles it', async ({ app }) => {
  await openPeople(app);
  await app.fail('tokens.bulk.500*1');
  await deleteTokensOf(app, ...INES);
  await expect(step(app, '0 of 3 deleted. 3 may or may not be.')).toBeVisible();
  await press(app, 'Try 3 again');
  await expect(step(app, 'Nothing left')).toBeVisible();
});

test('a failed check is no success, and can be repeated', async ({ app }) => {
  await openPeople(app);
  await app.fail('account.tokens.500*1');
  await deleteTokensOf(app, ...INES);
  await expect(step(app, 'Not finished: the check failed')).toBeVisible();
  await expect(dialog(app).getByRole('alert')).toContainText('The user still exists.');
  await press(app, 'Check again');
  await expect(step(app, 'Nothing left')).toBeVisible();
});

test('without the list of automation tokens nobody is off-boarded, and Retry loads it', async ({ app }) => {
  await app.fail('automation.list.500*1');
  await openPeople(app);
  await offBoardButton(app, INES[0]).click();
  const alert = app.page.getByRole('dialog').getByRole('alert');
  await expect(alert).toContainText('We could not load the automation tokens.');
  await expect(alert).toContainText('Nothing was deleted.');
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(dialog(app).getByLabel('Type their login to confirm')).toBeVisible();
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
  await expect(step(app, 'Not finished: 1 token left')).toBeVisible();
  await expect(dialog(app).getByRole('region', { name: 'Tokens to delete' })).toContainText('Made meanwhile');
  await press(app, 'Delete 1 token');
  await expect(step(app, 'Nothing left')).toBeVisible();
  await expect(dialog(app).getByLabel('Report')).toHaveValue(
    /All 4 tokens deleted[\s\S]*Made meanwhile: deleted/,
  );
});

test('a refusal to delete the user is explained, and can be tried again', async ({ app }) => {
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

test('a person without tokens is checked, then deleted', async ({ app }) => {
  await openPeople(app);
  await offBoardButton(app, 'Dev Contractor').click();
  await expect(dialog(app)).toContainText('Dev Contractor has no tokens.');
  await confirmLogin(app, 'Contractor@Example.com');
  await expect(step(app, 'Nothing left')).toBeVisible();
  await press(app, 'Delete user');
  await expect(step(app, 'Dev Contractor is off-boarded')).toBeVisible();
  await expect(dialog(app).getByLabel('Report')).toHaveValue(/Tokens: there were none/);
});

test('leaving before the end asks first, by Escape and by Back', async ({ app, page }) => {
  await openPeople(app);
  await deleteTokensOf(app, ...INES);
  await expect(step(app, 'Nothing left')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(app).getByText('The off-boarding is not finished.')).toBeVisible();
  await expect(dialog(app).getByRole('button', { name: 'Go on' })).toBeFocused();
  await press(app, 'Go on');
  await page.goBack();
  await expect(dialog(app).getByText('The off-boarding is not finished.')).toBeVisible();
  await press(app, 'Close anyway');
  await expect(dialog(app)).toBeHidden();
  await expect(page).toHaveURL('/account/people');
  await expect(offBoardButton(app, INES[0])).toBeFocused();
  const row = page.getByRole('row').filter({ hasText: INES[1] });
  await expect(row.getByRole('cell').nth(4)).toHaveText(/(^|\D)0$/);
});

test('after a session has ended, signing in returns to the same person', async ({ app, page }) => {
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
