// Every state of people, off-boarding and bulk deletion is accessible. One test walks through several states.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { openAccount } from '../support/pages/account.ts';
import {
  choose,
  deleteTokensOf,
  dialog,
  offBoardButton,
  openPeople,
  press,
  step,
} from '../support/pages/people.ts';

test.use({ as: 'superuser' });

const INES = ['Inês Costa', 'ines.costa@example.com'] as const;

test('the list of people is accessible: with people, without a match, after a failure', async ({
  app,
  page,
}) => {
  await openPeople(app);
  await expectAccessibleState(app);

  await page.goto('/account/people?q=zzzz');
  await expect(page.getByRole('heading', { name: 'No users found' })).toBeVisible();
  await expectAccessibleState(app);

  await app.fail('account.tokens.500');
  await page.goto('/account/people?person=nobody&q=costa');
  await expect(page.getByText('The user in this link isn’t in this account.')).toBeVisible();
  await expect(page.getByText('Couldn’t load the user tokens.')).toBeVisible();
  await expectAccessibleState(app);
});

test('the off-boarding dialog is accessible at every step', async ({ app, page }) => {
  test.slow();
  await openPeople(app, '?q=ueda');
  await offBoardButton(app, 'Sana Ueda').click();
  await expect(page.getByRole('dialog', { name: 'You can’t off-board yourself' })).toBeVisible();
  await expectAccessibleState(app);

  await openPeople(app, '?q=costa');
  await offBoardButton(app, INES[0]).click();
  await press(app, 'Delete 3 tokens');
  await expect(dialog(app).getByText('The login doesn’t match.')).toBeVisible();
  await expectAccessibleState(app);

  await openPeople(app, '?q=costa');
  await app.fail('tokens.bulk.500*1', 'users.delete.400*1');
  await deleteTokensOf(app, ...INES);
  await expect(step(app, /^0 of 3 deleted/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(app).getByText('The off-boarding is not finished.')).toBeVisible();
  await expectAccessibleState(app);

  await press(app, 'Continue off-boarding');
  await press(app, 'Retry 3 failed deletions');
  await press(app, 'Delete user');
  await expect(step(app, 'User not deleted')).toBeVisible();
  await expectAccessibleState(app);

  await press(app, 'Check for tokens');
  await press(app, 'Delete user');
  await expect(step(app, 'Inês Costa is off-boarded')).toBeVisible();
  await expectAccessibleState(app);
});

test('the bulk deletion dialog is accessible: with an error, while it runs, after a partial failure', async ({
  app,
  page,
}) => {
  await openAccount(app, '?q=ines.costa');
  await choose(app, 'Purge news', 'CI deploy');
  await page.getByRole('button', { name: 'Delete…' }).click();
  await press(app, 'Delete 2 tokens');
  await expect(dialog(app).getByText('Enter 2 to confirm.')).toBeVisible();
  await expectAccessibleState(app);

  await app.fail('tokens.bulk.403*1', 'tokens.delete.403*1');
  await app.holdAnswers();
  await dialog(app).getByLabel('Type 2 to confirm').fill('2');
  await press(app, 'Delete 2 tokens');
  await expect(dialog(app).getByRole('progressbar')).toBeVisible();
  await expectAccessibleState(app);

  await app.releaseAnswers();
  await expect(step(app, '1 of 2 deleted. 1 was not.')).toBeVisible();
  await expectAccessibleState(app);
});
