// Signing in and out, and coming back after a session has ended.
import { DEMO_CODE, expect, test } from '../support/fixtures.ts';
import { expectNothingMoved } from '../support/layout-shift.ts';

const people = [
  ['superuser', 'superuser@example.com'],
  ['engineer', 'engineer@example.com'],
  ['billing', 'billing@example.com'],
  ['user', 'user@example.com'],
  ['otp', 'otp@example.com'],
  ['limited', 'limited@example.com'],
  ['sso', 'superuser@sso.example.com'],
] as const;

for (const [key, login] of people) {
  test(`one click signs in as ${login}`, { tag: '@mock' }, async ({ app, page }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: new RegExp(`^${login}`) }).click();
    await expect(app.heading('Personal tokens')).toBeVisible();
    await expect(app.row('Token Console browser session').getByText('This session')).toBeVisible();
  });

  test.describe(`${key} in a test’s first line`, () => {
    test.use({ as: key });

    test(`is signed in as ${login}, on the personal page`, async ({ app, page }) => {
      await expect(app.heading('Personal tokens')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
      await expect(app.row('Token Console browser session').getByText('This session')).toBeVisible();
      await app.openForm();
    });
  });
}

test('a wrong password is said by its field, which is empty and has focus', async ({ app, page }) => {
  await page.goto('/sign-in');
  await app.signInByHand('engineer@example.com', 'not the password');
  const field = page.getByLabel('Password', { exact: true });
  await expect(page.getByText('Email or password is wrong. Enter the password again.')).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('engineer@example.com');
  await app.signInByHand('engineer@example.com');
  await expect(app.heading('Personal tokens')).toBeVisible();
});

test('what is missing is said before anything is sent', async ({ app, page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your email.')).toBeVisible();
  await expect(page.getByLabel('Email', { exact: true })).toBeFocused();
  await expect(app.heading('Sign in')).toBeVisible();
});

test('a person with two-factor is asked for the one-time code', async ({ app, page }) => {
  await page.goto('/sign-in');
  await app.signInByHand('otp@example.com');
  const code = page.getByLabel('One-time code');
  await expect(code).toBeFocused();
  await code.fill('000000');
  await code.press('Enter');
  await expect(page.getByText('That code is wrong or has run out.')).toBeVisible();
  await expect(code).toHaveValue('');
  await code.fill(DEMO_CODE);
  await code.press('Enter');
  await expect(app.heading('Personal tokens')).toBeVisible();
});

test('whoever is not signed in comes to the page they wanted by signing in', async ({ app, page }) => {
  await page.goto('/account/personal/tokens?sort=name');
  await expect(app.heading('Sign in')).toBeVisible();
  await app.signInByHand('engineer@example.com');
  await expect(app.heading('Personal tokens')).toBeVisible();
  await expect(page).toHaveURL('/account/personal/tokens?sort=name');
});

test.describe('signed in', () => {
  test.use({ as: 'engineer' });

  test('a session that ends keeps the route and returns there', async ({ app, page }) => {
    await app.fail('tokens.list.401*1');
    await page.goto('/account/personal/tokens?sort=name');
    await expect(app.heading('Sign in')).toBeVisible();
    await expect(page.getByText('Your session has ended.')).toBeVisible();
    await app.signInByHand('engineer@example.com');
    await expect(app.heading('Personal tokens')).toBeVisible();
    await expect(page).toHaveURL('/account/personal/tokens?sort=name');
  });
});

test('a reload takes the session up again, signing out ends it', async ({ app, page }) => {
  await app.signInAs('engineer');
  await page.reload();
  await expect(app.heading('Personal tokens')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(app.heading('Sign in')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('token-console.session'))).toBeNull();
  await page.goBack();
  await expect(app.heading('Sign in')).toBeVisible();
  await expect(app.rows).toHaveCount(0);
});

test('an address that names another site does not lead there', async ({ app, page }) => {
  await page.goto('/sign-in?from=https%3A%2F%2Fevil.example%2F');
  await app.signInByHand('engineer@example.com');
  await expect(app.heading('Personal tokens')).toBeVisible();
  await expect(page).toHaveURL('/account/personal/tokens');
});

test('nothing moves once the page is there, so that a click meets what it was meant for', {
  tag: ['@mock', '@chromium'],
}, async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'engineer@example.com' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Demo settings' })).toBeVisible();
  await expectNothingMoved(page);
});
