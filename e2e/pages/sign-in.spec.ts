// The sign-in page: the demo users, its errors, and where it leads.
import { listen } from '../support/announcements.ts';
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
      await app.sessionsLink.click();
      await expect(app.sessionRows.getByText('This session', { exact: true }).first()).toBeVisible();
      await app.signOut();
      await expect(app.heading('Sign in')).toBeVisible();
    });
  }
});

test('missing input is reported before anything is sent, and again if the field has the focus already', async ({
  app,
  page,
}) => {
  const sent: string[] = [];
  page.on('request', request => sent.push(request.method()));
  await page.goto('/sign-in');
  const email = page.getByLabel('Email', { exact: true });
  const heard = await listen(page);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your email.')).toBeVisible();
  await expect(email).toBeFocused();
  expect(await heard()).toEqual([]);
  await email.press('Enter');
  await expect.poll(heard).toEqual(['Enter your email.']);
  await email.fill('engineer@example.com');
  const password = page.getByLabel('Password', { exact: true });
  await password.press('Enter');
  await expect.poll(heard).toEqual(['Enter your email.', 'Enter your password.']);
  await expect(app.heading('Sign in')).toBeVisible();
  expect(sent).not.toContain('POST');
});

test('from signing in to signing out the focus is always on something, and each result is said once', async ({
  app,
  page,
}) => {
  await page.goto('/sign-in');
  const heard = await listen(page);
  const region = page.locator('[aria-live="polite"]').first();
  await app.signInByHand('engineer@example.com');
  await expect(app.heading('Personal tokens')).toBeFocused();
  await expect(region).not.toContainText('Signing in…');

  const create = page.getByRole('button', { name: 'Create token', exact: true });
  await create.click();
  const password = app.sudoDialog.getByLabel('Password', { exact: true });
  await password.press('Enter');
  await expect.poll(heard).toContain('Enter your password.');
  await password.fill('wrong');
  await password.press('Enter');
  await expect.poll(heard).toContain('Incorrect password. Enter it again.');
  await expect(app.sudoDialog.getByRole('button', { name: 'Confirm', exact: true })).toBeVisible();
  await expect(app.sudoDialog.locator('[aria-live="polite"]')).toHaveText('');
  await app.sudoDialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(create).toBeFocused();
  await app.openForm();
  await expect(app.heading('Create a token')).toBeFocused();

  await app.signOut();
  await expect(app.heading('Sign in')).toBeFocused();
  await expect(region).toHaveText('Signed out.');
  const all = await heard();
  for (const once of ['Incorrect password. Enter it again.', 'Signed out.'])
    expect(all.filter(text => text === once)).toHaveLength(1);
});

test('an address that does not exist shows no session and asks nothing while nobody is signed in', async ({
  app,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => {
    if (request.url().includes('/api/')) asked.push(request.url());
  });
  await page.goto('/no/such/page');
  await expect(app.heading('Page not found')).toBeVisible();
  await expect(app.userMenuButton).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
  expect(asked).toEqual([]);
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
