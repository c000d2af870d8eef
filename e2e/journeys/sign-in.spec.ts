// Signing in and out, and returning after a session has ended.
import { expect, test } from '../support/fixtures.ts';

test('after a wrong password its field has an error, is empty, and has focus', async ({ app, page }) => {
  await page.goto('/sign-in');
  await app.signInByHand('engineer@example.com', 'not the password');
  const field = page.getByLabel('Password', { exact: true });
  await expect(
    page.getByText('Incorrect email or password. Check the email and enter the password again.'),
  ).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('engineer@example.com');
  await app.signInByHand('engineer@example.com');
  await expect(app.heading('Personal tokens')).toBeVisible();
});

test('a user with two-factor authentication is asked for the one-time code', async ({ app, page }) => {
  await page.goto('/sign-in');
  await app.signInByHand('otp@example.com');
  const code = page.getByLabel('One-time code');
  await expect(code).toBeFocused();
  await code.fill('000000');
  await code.press('Enter');
  await expect(code).toHaveAccessibleDescription(/Invalid or expired code\./);
  await expect(code).toHaveValue('');
  await code.fill('123 45');
  await code.press('Enter');
  await expect(code).toHaveAccessibleDescription(/This is not a six-digit code/);
  await code.fill('１２３-４５６');
  await code.press('Enter');
  await expect(app.heading('Personal tokens')).toBeVisible();
});

test('signing in leads to the page that was asked for', async ({ app, page }) => {
  await page.goto('/account/personal/tokens?sort=name');
  await expect(app.heading('Sign in')).toBeVisible();
  await app.signInByHand('engineer@example.com');
  await expect(app.heading('Personal tokens')).toBeVisible();
  await expect(page).toHaveURL('/account/personal/tokens?sort=name');
});

test.describe('signed in', () => {
  test.use({ as: 'engineer' });

  test('after a session has ended, signing in returns to the same page', async ({ app, page }) => {
    await app.fail('tokens.list.401*1');
    await page.goto('/account/personal/tokens?sort=name');
    await expect(app.heading('Sign in')).toBeVisible();
    await expect(page.getByText('Your session has ended.', { exact: true })).toBeVisible();
    await app.signInByHand('engineer@example.com');
    await expect(app.heading('Personal tokens')).toBeVisible();
    await expect(page).toHaveURL('/account/personal/tokens?sort=name');
  });
});

test('a reload keeps the session, and signing out ends it', async ({ app, page }) => {
  await app.signInAs('engineer');
  await page.reload();
  await expect(app.heading('Personal tokens')).toBeVisible();
  await app.signOut();
  await expect(app.heading('Sign in')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('token-console.session'))).toBeNull();
  await page.goBack();
  await expect(app.heading('Sign in')).toBeVisible();
  await expect(app.rows).toHaveCount(0);
});
