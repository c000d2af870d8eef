// Off-boarding a person: their tokens, a check, the user, a report.
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
