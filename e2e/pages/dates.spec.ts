// Dates that are typed, and pages that stay open as time passes.
import { expect, test } from '../support/fixtures.ts';
import { rows } from '../support/pages/event-log.ts';

// Dates are typed in the order of the browser's language: month, day, year.

const NO_DATE = 'Enter a valid date with day, month and year.';

test.describe('in the filters of the events', () => {
  test.use({ as: 'superuser', now: '2026-11-24T13:00:00Z' });

  test('a date can be typed, and one that does not exist is called so when the field is left', async ({
    page,
  }) => {
    await page.goto('/account/events');
    await expect(rows(page).first()).toBeVisible();
    const from = page.getByLabel('From', { exact: true });
    await from.pressSequentially('11222026');
    await expect(page).toHaveURL('/account/events?from=2026-11-22');
    await expect(from).toHaveValue('2026-11-22');

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page).toHaveURL('/account/events');
    await from.pressSequentially('02312026');
    await expect(page.getByText(NO_DATE)).toBeHidden();
    await page.getByRole('heading', { level: 1 }).click();
    await expect(from).toHaveAccessibleDescription(`Error: ${NO_DATE}`);
    await expect(page).toHaveURL('/account/events');

    await from.pressSequentially('11232026');
    await expect(page).toHaveURL('/account/events?from=2026-11-23');
    await expect(page.getByText(NO_DATE)).toBeHidden();
    await page.goBack();
    await expect(from).not.toHaveValue('2026-11-23');
  });
});

test.describe('in the form of a new token', () => {
  test.use({ as: 'engineer' });

  test('half a date is called so, and what was typed stays', async ({ app, page }) => {
    await app.openForm();
    await app.fillForm({ name: 'Half a date' });
    await page.getByRole('radio', { name: 'On a date' }).check();
    const day = page.getByLabel('Expires on');
    await expect(day).toHaveAttribute('max', '9998-12-31');
    await day.pressSequentially('0231');
    await app.submitForm();
    await expect(app.problem.getByRole('link')).toHaveText([NO_DATE]);
    await app.problem.getByRole('link').click();
    await expect(day).toBeFocused();
    await page.getByRole('heading', { level: 1 }).click();
    await day.pressSequentially('01312027');
    await expect(app.problem).toBeHidden();
    await expect(day).toHaveValue('2027-01-31');
  });
});

test.describe('in the evening', () => {
  test.use({ as: 'superuser', now: '2026-11-24T17:00:00Z' });

  test('an account page that is left open overnight shows what expired, and when it was updated', async ({
    app,
    page,
  }) => {
    await app.createToken({ name: 'Until midnight', expires: '2026-11-24' });
    await app.copyAndClose();
    await page.goto('/account/tokens?q=Until+midnight');
    const row = app.row('Until midnight');
    await expect(row).toContainText('Expires within a day');
    await expect(page.getByText('Updated 18:00')).toBeVisible();
    await app.moveClock({ hours: 11 });
    await expect(row).toContainText('Expired');
    await expect(row).not.toContainText('Expires within a day');
    await expect(page.getByText('Updated 05:00')).toBeVisible();
  });

  test('an account page that cannot be updated says that its counts are of an earlier time', async ({
    app,
    page,
  }) => {
    await page.goto('/account/tokens');
    await expect(page.getByText('Updated 18:00')).toBeVisible();
    await app.fail('account.tokens.500*1');
    await app.moveClock({ hours: 2 });
    await expect(page.getByText('Before the failed update:')).toBeVisible();
    await expect(page.getByRole('main').getByText(/tokens, not up to date$/)).toBeVisible();
    await expect(page.getByText('Updated 18:00')).toBeVisible();
    await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
    await expect(page.getByText('Updated 20:00')).toBeVisible();
    await expect(page.getByText('Before the failed update:')).toBeHidden();
  });
});
