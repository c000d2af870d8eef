// The end of the session: the warning before it, and what continues without losing anything.
import { expectAccessibleState } from '../support/accessibility.ts';
import { listen } from '../support/announcements.ts';
import { DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';
import { sessionKey } from '../support/pages/account-switcher.ts';

test.use({ now: '2026-11-24T13:00:00Z' });

test.describe('after a sign-in', () => {
  test.use({ as: 'engineer' });

  test('the session is renewed ten minutes before its end, and a filled form stays as it is', async ({
    app,
    page,
  }) => {
    await app.openForm();
    await app.fillForm({ name: 'Long work', scopes: ['Read-only access'] });
    const warning = page.getByRole('region', { name: 'Session expiry' });
    await app.moveClock({ hours: 11, minutes: 48 });
    await expect(warning).toBeHidden();
    const heard = await listen(page);
    await app.moveClock({ minutes: 2 });
    await expect(warning).toContainText('Your session expires in 10 minutes.');
    const words =
      'Your session expires in 10 minutes. To keep your work on this page, choose “Stay signed in”.';
    await expect.poll(heard).toContain(words);
    await app.moveClock({ minutes: 3 });
    await expect(warning).toContainText('Your session expires in 7 minutes.');
    expect((await heard()).filter(text => text.startsWith('Your session expires'))).toEqual([words]);
    await expectAccessibleState(app);

    const before = await sessionKey(page);
    await warning.getByRole('button', { name: 'Stay signed in' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stay signed in' });
    const password = dialog.getByLabel('Password', { exact: true });
    await expect(password).toBeFocused();
    await expect(dialog.getByLabel('Email')).toHaveValue('engineer@example.com');
    await expectAccessibleState(app);
    await password.fill('wrong');
    await password.press('Enter');
    await expect(password).toHaveAccessibleDescription(/Incorrect password\. Enter it again\./);
    expect(await sessionKey(page)).toBe(before);
    await password.fill(DEMO_PASSWORD);
    const deleted = page.waitForResponse(response => response.request().method() === 'DELETE');
    await password.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(warning).toBeHidden();
    await expect(app.heading('Create a token')).toBeFocused();
    const renewed = 'Session renewed. It expires in 12 hours.';
    expect((await heard()).filter(text => text === renewed)).toHaveLength(1);
    await deleted;
    expect((await app.selfOf(before ?? '')).status).toBe(401);

    await expect(page).toHaveURL('/account/personal/tokens/new');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Long work');
    await expect(page.getByRole('checkbox', { name: 'Read-only access' })).toBeChecked();
    await app.moveClock({ hours: 11 });
    await app.submitForm();
    await app.passSudo();
    await expect(app.revealDialog).toBeVisible();
  });
});

test('with a token that expires soon, another one can be used', async ({ app, page }) => {
  await page.goto('/sign-in');
  await expect(app.heading('Sign in')).toBeVisible();
  const token = await page.evaluate(async password => {
    const fields = { username: 'engineer@example.com', password, name: 'Short', scope: 'global' };
    const body = new URLSearchParams({ ...fields, expires_at: '2026-11-24T13:05:30Z' });
    const { access_token } = await (await fetch('/api/tokens', { method: 'POST', body })).json();
    return String(access_token);
  }, DEMO_PASSWORD);
  await page.getByText('Use an API token instead').click();
  await page.getByLabel('API token', { exact: true }).fill(token);
  await page.getByRole('button', { name: 'Sign in with the token' }).click();
  await app.expectSignedIn();
  const warning = page.getByRole('region', { name: 'Session expiry' });
  await expect(warning).toContainText(/The token you signed in with expires in [56] minutes\./);
  await expect(warning.getByRole('button')).toHaveText(['Sign in with another token']);
  await page.goto('/account/events');
  await warning.getByRole('button').click();
  await expect(app.heading('Sign in')).toBeFocused();
  await app.signInByHand('engineer@example.com');
  await expect(app.heading('Events')).toBeFocused();
  await expect(warning).toBeHidden();
  // A token that was pasted is never deleted.
  expect((await app.selfOf(token)).status).toBe(200);
});
