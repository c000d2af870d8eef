// Off-boarding a person: their tokens, a check, the user, a report.
import { expectCopied, expectPasted } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  confirmLogin,
  dialog,
  offBoardButton,
  offBoardButtons,
  openPeople,
  press,
  step,
} from '../support/pages/people.ts';

test.use({ as: 'superuser' });

const INES = ['Inês Costa', 'ines.costa@example.com'] as const;

test('a person is off-boarded after a partial failure, and can no longer sign in', {
  tag: '@chromium',
}, async ({ app, page }) => {
  await openPeople(app);
  const names = await offBoardButtons(app).allInnerTexts();
  await offBoardButton(app, INES[0]).click();
  await expect(step(app, 'Off-board Inês Costa?')).toBeVisible();
  await expect(page).toHaveURL(/person=\w+/);
  await expect(dialog(app).getByRole('button', { name: 'Cancel' })).toBeFocused();
  const listed = (label: string) => dialog(app).getByRole('region', { name: label }).getByRole('listitem');
  await expect(listed('Tokens to delete').first()).toContainText('In use');
  await press(app, 'Delete 3 tokens');
  await expect(dialog(app).getByText('The login doesn’t match.')).toBeVisible();

  // The request for all is refused, then the first of those for each alone fails.
  await app.fail('tokens.bulk.400*1', 'tokens.delete.403*1');
  await confirmLogin(app, INES[1]);
  await expect(step(app, '2 of 3 deleted. 1 was not.')).toBeVisible();
  await expect(dialog(app).getByRole('alert')).toContainText('1 token still exists.');
  await expect(listed('Results').first()).toContainText('The API rejected the request');
  await expect(dialog(app).getByText('Deleted', { exact: true })).toHaveCount(2);
  await expect(dialog(app).getByLabel('Report')).toHaveValue(/User: NOT deleted\nTokens: 2 of 3 deleted/);

  await press(app, 'Retry 1 failed deletion');
  await expect(step(app, 'Delete the user?')).toBeVisible();
  await expect(dialog(app)).toContainText('Inês Costa still exists and can sign in.');
  await press(app, 'Delete user');
  await expect(step(app, 'Inês Costa is off-boarded')).toBeVisible();
  const report = await expectCopied(app, () => press(app, 'Copy report'), /^Off-boarding of /);
  await expect(
    dialog(app)
      .getByRole('paragraph')
      .filter({ hasText: /^Copied$/ }),
  ).toBeVisible();
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

  await app.signOut();
  await app.signInByHand(INES[1]);
  await expect(
    page.getByText('Incorrect email or password. Check the email and enter the password again.'),
  ).toBeVisible();
});

test('what people call themselves changes nothing around it, and can be copied to confirm', {
  tag: '@live',
}, async ({ app, page }) => {
  const login = `${'W'.repeat(240)}\u00a0X@example.com`;
  await page.route('**/api/customer/*/users', async route => {
    const response = await route.fetch();
    const users: Record<string, unknown>[] = await response.json();
    const json = users.map(user =>
      user.login === 'contractor@example.com'
        ? { ...user, name: `\u202eevil${'W'.repeat(250)}`, login }
        : user,
    );
    await route.fulfill({ response, json });
  });
  await openPeople(app);
  const button = page.getByRole('button', { name: /^Off-board ⟨U\+202E⟩evilW{250}$/ });
  for (const width of [1920, 1440, 1024, 768, 640, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await app.expectNoSidewaysScroll();
    // The table may scroll in its frame, but not because of a name.
    expect((await page.getByRole('table').boundingBox())?.width).toBeLessThanOrEqual(Math.max(width, 1100));
  }
  await button.click();
  await expect(step(app, /^Off-board ⟨U\+202E⟩evilW{250}\?$/)).toBeVisible();
  await app.expectNoSidewaysScroll();
  const field = dialog(app).getByLabel('Type their login to confirm');
  await expectPasted(app, () => press(app, 'Copy login'), field, login);
  await page.keyboard.press('Enter');
  await expect(step(app, 'Delete the user?')).toBeVisible();
  await app.expectNoSidewaysScroll();
  await page.keyboard.press('Escape');
  await expect(dialog(app).getByText('The off-boarding is not finished.')).toBeVisible();
  await app.expectNoSidewaysScroll();
  await press(app, 'Delete user');
  await expect(step(app, /^⟨U\+202E⟩evilW{250} is off-boarded$/)).toBeVisible();
  await app.expectNoSidewaysScroll();
});
