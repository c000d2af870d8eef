// The main journeys on a page that the browser translates, which replaces all texts behind React's back.
import { expect, test } from '../support/fixtures.ts';
import { choose, summaryOf } from '../support/pages/automation-form.ts';
import { dialog } from '../support/pages/bulk-delete.ts';
import { event } from '../support/pages/event-log.ts';
import { confirmLogin, offBoardButton, press, step } from '../support/pages/people.ts';
import { expectNotTranslated, translatePages } from '../support/translator.ts';

test.use({ as: 'superuser' });

test('the main journeys work on a translated page', async ({ app, page }) => {
  await translatePages(page);
  await page.reload();
  await app.openForm();

  await test.step('the time left of sudo goes on', async () => {
    const clock = page.getByText(/^Confirmed · \d:\d\d$/).first();
    const before = (await clock.textContent()) ?? '';
    await expect(clock).not.toHaveText(before);
  });

  await test.step('the form follows what is chosen', async () => {
    await app.submitForm();
    await expect(app.problem.getByRole('link')).toHaveText([/name/, /scope/]);
    await page.getByLabel('Name', { exact: true }).fill('Robot translator');
    await expect(app.problem.getByRole('link')).toHaveText([/scope/]);
    await page.getByRole('checkbox', { name: 'Purge full cache' }).check();
    await choose(app, 'Automation token');
    await expect(page.getByText('For CI and other systems in the account Northwind Media')).toBeVisible();
    await choose(app, 'Billing');
    await expect(page.getByRole('group', { name: 'Scope' })).toContainText(
      'Purge full cache removed: the billing role can’t purge.',
    );
    await choose(app, 'Engineer');
    await choose(app, 'User token');
    await expect(page.getByText('For you in the account Northwind Media')).toBeVisible();
    await choose(app, 'Automation token');
    await page.getByRole('checkbox', { name: 'Global API access' }).check();
    await choose(app, 'Limit to services');
    await app.chooseService('sandbox');
    await expect(page.getByText('1 service selected').first()).toBeVisible();
    await app.chooseService('docs');
    await expect(page.getByText('2 services selected').first()).toBeVisible();
    await page.getByRole('combobox').fill('');
    await page.getByRole('combobox').press('Escape');
    await page.getByRole('button', { name: /^Select all \d+$/ }).click();
    await expect(page.getByText(/^\d\d services selected$/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.getByText('No services selected').first()).toBeVisible();
    await app.chooseService('sandbox');
    await choose(app, 'Never');
    await choose(app, 'On a date');
    await page.getByLabel('Expires on').fill('2027-03-28');
    await expect(summaryOf(app)).toContainText('on 1 service until 28 Mar 2027');
    await expectNotTranslated(page, 'Northwind Media');
    await expectNotTranslated(page, 'Global API access');
  });

  await test.step('the secret is copied after a question', async () => {
    await app.submitForm();
    await expect(app.revealDialog).toBeVisible();
    await expectNotTranslated(page, 'Robot translator');
    await app.revealDialog.getByRole('button', { name: 'Okay' }).click();
    await app.revealDialog.getByRole('button', { name: 'Back to token' }).click();
    await app.copyAndClose();
  });

  await test.step('the selection is counted, and the name to type stays as it is', async () => {
    await page.getByRole('searchbox').fill('Robot');
    await expect(app.row('Robot translator')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select Robot translator' }).click();
    await expect(page.getByText('1 selected')).toBeVisible();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('columnheader').getByRole('checkbox').click();
    await expect(page.getByText(/^\d{2,} selected$/)).toBeVisible();
    await page.getByRole('button', { name: 'Delete…' }).click();
    await expect(dialog(page).getByText(/^Type \d+ to confirm$/)).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('searchbox').fill('Checkout canary');
    await app.deleteButton('Checkout canary').click();
    await expect(app.deleteDialog.getByRole('textbox')).toBeVisible();
    await expectNotTranslated(page, 'Checkout canary');
    await app.deleteDialog.getByRole('textbox').fill('Checkout canary');
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog).toBeHidden();
    await expect(app.row('Checkout canary')).toHaveCount(0);
  });

  await test.step('a person is off-boarded', async () => {
    await page.getByRole('link', { name: 'People' }).click();
    await offBoardButton(app, 'Inês Costa').click();
    await expectNotTranslated(page, 'Inês Costa');
    await expectNotTranslated(page, 'ines.costa@example.com');
    await confirmLogin(app, 'ines.costa@example.com');
    await expect(step(app, 'Delete the user?')).toBeVisible();
    await press(app, 'Delete user');
    await expect(step(app, 'Inês Costa is off-boarded')).toBeVisible();
    await press(app, 'Close');
    await expect(offBoardButton(app, 'Inês Costa')).toHaveCount(0);
  });

  await test.step('the log shows what happened, and the session ends', async () => {
    await page.getByRole('link', { name: 'Events' }).click();
    await expect(event(page, 'Token created', 'Robot translator')).toBeVisible();
    const deletions = page.getByRole('rowheader', { name: 'Token deleted' });
    await expect(deletions.first()).toBeVisible();
    await page.getByLabel('Event', { exact: true }).selectOption('Token created');
    await expect(deletions).toHaveCount(0);
    await app.signOut();
    await app.signInByHand('superuser@example.com', 'wrong');
    await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await app.signInByHand('superuser@example.com');
    await expect(app.heading('Personal tokens')).toBeVisible();
  });
});
