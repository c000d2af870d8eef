// Deleting a token: the variants. The main path is in journeys/.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test('“Keep token” changes nothing, and focus returns to the button', async ({ app, page }) => {
  await app.deleteButton('Hackathon').click();
  await app.deleteDialog.getByRole('button', { name: 'Keep token' }).click();
  await expect(app.deleteDialog).toBeHidden();
  await expect(app.deleteButton('Hackathon')).toBeFocused();
  await app.deleteButton('Hackathon').click();
  await page.keyboard.press('Escape');
  await expect(app.deleteDialog).toBeHidden();
  await expect(app.deleteButton('Hackathon')).toBeFocused();
  await expect(app.row('Hackathon')).toBeVisible();
});

test('signing out the current session is explained, and signs out', async ({ app, page }) => {
  await page.getByRole('link', { name: /^Sessions/ }).click();
  await app.sessionRows
    .filter({ hasText: 'This session' })
    .getByRole('button', { name: /^Sign out / })
    .click();
  await expect(app.signOutDialog).toContainText('This is the session you are using.');
  await app.signOutDialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(app.heading('Sign in')).toBeFocused();
  await page.goto('/account/personal/tokens');
  await expect(app.heading('Sign in')).toBeVisible();
});

test.describe('as superuser', () => {
  test.use({ as: 'superuser' });

  test('the session of somebody else is signed out with one click', async ({ app, page }) => {
    await page.goto('/account/tokens?show=sessions');
    const others = app.sessionRows.filter({ hasNotText: 'This session' });
    await expect(others).toHaveCount(1);
    await others.getByRole('button', { name: /^Sign out / }).click();
    await expect(app.signOutDialog).toContainText('Whoever uses this session must sign in again.');
    await app.signOutDialog.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('Session signed out.').first()).toBeVisible();
    await expect(others).toHaveCount(0);
    await expect(app.sessionRows.getByRole('button', { name: /^Sign out / })).toBeFocused();
  });
});

test('the second click of a double-click deletes nothing where a dialog has opened meanwhile', async ({
  app,
  page,
}) => {
  await app.deleteButton('Hackathon').click();
  const button = app.deleteDialog.getByRole('button', { name: 'Delete token' });
  await button.evaluate(element => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 }));
  });
  await app.deleteDialog.getByRole('button', { name: 'Keep token' }).click();
  await expect(app.deleteDialog).toBeHidden();
  await expect(app.row('Hackathon')).toBeVisible();
  await expect(page.getByText('Token ‘Hackathon’ deleted.')).toHaveCount(0);
});

test.describe('with a clock of its own', () => {
  test.use({ now: '2026-11-24T20:00:00Z' });

  test('a token that was used this week but has expired is not in use', async ({ app, page }) => {
    const secret = await app.createToken({ name: 'Short', expires: '2026-11-24' });
    await app.copyAndClose();
    expect((await app.selfOf(secret)).status).toBe(200);
    await app.moveClock({ hours: 4 });
    await page.reload();
    await app.expectRow('Short', 'Expired', '4 hours ago');
    await app.deleteButton('Short').click();
    await expect(app.deleteDialog).toContainText('Requests with it already fail with 401');
    await expect(app.deleteDialog).not.toContainText('in use');
    await expect(app.deleteDialog).not.toContainText('last 7 days');
  });
});

test('a double click deletes once', async ({ app, page }) => {
  const sent: string[] = [];
  page.on('request', request => {
    if (request.method() === 'DELETE') sent.push(request.url());
  });
  await app.deleteButton('Hackathon').click();
  await app.holdAnswers();
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).dblclick();
  await app.releaseAnswers();
  await expect(app.deleteDialog).toBeHidden();
  await expect(page.getByText('Token ‘Hackathon’ deleted.').first()).toBeVisible();
  expect(sent).toHaveLength(1);
});
