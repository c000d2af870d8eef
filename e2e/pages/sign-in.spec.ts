// The sign-in page: the demo users, its errors, and where it leads.
import { expect, test } from '../support/fixtures.ts';
import { expectNothingMoved } from '../support/layout-shift.ts';

const LOGINS = [
  'superuser@example.com',
  'engineer@example.com',
  'billing@example.com',
  'user@example.com',
  'otp@example.com',
  'limited@example.com',
  'superuser@sso.example.com',
];

test('one click signs in as any demo user', async ({ app, page }) => {
  await page.goto('/sign-in');
  for (const login of LOGINS) {
    await test.step(login, async () => {
      await page.getByRole('button', { name: new RegExp(`^${login}`) }).click();
      await expect(app.heading('Personal tokens')).toBeVisible();
      await expect(
        app.row('Token Console browser session').getByText('This session', { exact: true }),
      ).toBeVisible();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(app.heading('Sign in')).toBeVisible();
    });
  }
});

test('missing input is reported before anything is sent', async ({ app, page }) => {
  const sent: string[] = [];
  page.on('request', request => sent.push(request.method()));
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your email.')).toBeVisible();
  await expect(page.getByLabel('Email', { exact: true })).toBeFocused();
  await expect(app.heading('Sign in')).toBeVisible();
  expect(sent).not.toContain('POST');
});

test('a return address on another site is ignored', async ({ app, page }) => {
  await page.goto('/sign-in?from=https%3A%2F%2Fevil.example%2F');
  await app.signInByHand('engineer@example.com');
  await expect(app.heading('Personal tokens')).toBeVisible();
  await expect(page).toHaveURL('/account/personal/tokens');
});

test('nothing moves once the page is visible', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'engineer@example.com' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Demo settings' })).toBeVisible();
  await expectNothingMoved(page);
});
