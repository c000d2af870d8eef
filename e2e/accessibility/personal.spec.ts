// Every state of signing in, of the personal page and of its dialogs is accessible. One test walks through several states.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';

test('the sign-in page is accessible, with messages and errors', async ({ app, page }) => {
  await page.goto('/sign-in?ended=1');
  await expect(page.getByText('Your session has ended.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your email.')).toBeVisible();
  await expectAccessibleState(app);
});

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('the list is accessible: with details, without a match, sessions to sign out, after a failure', async ({
    app,
    page,
  }) => {
    await app.row('Deploy checkout').getByRole('button', { name: 'Deploy checkout', exact: true }).click();
    await expect(page.getByText('Token ID')).toBeVisible();
    await expect(
      page.getByRole('dialog').getByRole('list', { name: 'Newest events of this token' }),
    ).toBeVisible();
    await expectAccessibleState(app);

    await page.goto('/account/personal/tokens?q=zzzz');
    await expect(page.getByRole('heading', { name: 'No tokens found' })).toBeVisible();
    await expectAccessibleState(app);

    await page.goto('/account/personal/tokens?show=sessions');
    await app.sessionRows.first().getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Sign out…' }).click();
    await expect(page.getByRole('alertdialog', { name: 'Sign out 1 session?' })).toBeVisible();
    await expectAccessibleState(app);

    await app.fail('tokens.list.500');
    await page.reload();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessibleState(app);
  });

  test('the form is accessible: with the sudo dialog, errors, the service picker, the question before leaving', async ({
    app,
    page,
  }) => {
    await page.getByRole('button', { name: 'Create token', exact: true }).click();
    await app.sudoDialog.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expect(app.sudoDialog.getByText('Enter your password.')).toBeVisible();
    await expectAccessibleState(app);

    await app.passSudo();
    await page.getByRole('radio', { name: 'Limit to services' }).check();
    await page.getByRole('radio', { name: 'On a date' }).check();
    await app.submitForm();
    await expect(app.problem).toBeFocused();
    await expectAccessibleState(app);

    await app.fillForm({
      name: 'Filled',
      scopes: ['Global API access'],
      services: ['sandbox', 'docs.northwind.example'],
    });
    await page.getByRole('combobox', { name: 'Services' }).fill('a');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessibleState(app);

    await page.getByRole('combobox', { name: 'Services' }).press('Escape');
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectAccessibleState(app);
  });

  test('the reveal dialog is accessible, also with its warning', async ({ app }) => {
    await app.createToken({ name: 'Revealed' });
    await expectAccessibleState(app);
    await app.revealDialog.getByRole('button', { name: 'Okay' }).click();
    await expect(app.revealDialog.getByText('You haven’t copied this token yet.')).toBeVisible();
    await expectAccessibleState(app);
  });

  test('the delete dialog is accessible, also with a name to type and an error', async ({ app }) => {
    await app.deleteButton('Hackathon').click();
    await expect(app.deleteDialog).toBeVisible();
    await expectAccessibleState(app);
    await app.deleteDialog.getByRole('button', { name: 'Keep token' }).click();
    await expect(app.deleteDialog).toBeHidden();

    await app.deleteButton('Deploy checkout').click();
    await app.fail('tokens.delete.500*1');
    await app.deleteDialog.getByLabel('Type the token’s name to confirm').fill('Deploy checkout');
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog.getByRole('alert')).toBeVisible();
    await expectAccessibleState(app);
  });

  test('the pages for unknown and forbidden addresses are accessible', async ({ app, page }) => {
    await page.goto('/nothing/here');
    await expect(app.heading('Page not found')).toBeVisible();
    await expectAccessibleState(app);
    await page.goto('/account/tokens');
    await expect(app.heading('You don’t have access to this page')).toBeVisible();
    await expectAccessibleState(app);
  });
});

test.describe('without tokens', () => {
  test.use({ as: 'engineer', seed: 'empty' });

  test('the empty list is accessible', async ({ app, page }) => {
    await expect(page.getByRole('heading', { name: 'You have no tokens yet' })).toBeVisible();
    await expectAccessibleState(app);
  });
});

test.describe('at the limit', () => {
  test.use({ as: 'limited' });

  test('the list at its limit is accessible', async ({ app, page }) => {
    // Axe needs seconds for a hundred rows, and finds no more in them than in one.
    await page.goto('/account/personal/tokens?show=sessions');
    await expect(page.getByText('100 of 100 active', { exact: true })).toBeVisible();
    await expect(app.sessionRows).toHaveCount(1);
    await expectAccessibleState(app);
  });
});

test.describe('with long names', () => {
  test.use({ as: 'superuser' });

  test('the list with long names is accessible, also as cards', async ({ app, page }) => {
    await expect(app.rows.first()).toBeVisible();
    await expectAccessibleState(app);
    await page.setViewportSize({ width: 320, height: 640 });
    await app.expectAccessible();
  });
});
