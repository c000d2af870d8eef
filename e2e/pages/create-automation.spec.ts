// The form of an automation token: type, role, TLS management, and the scopes that the role allows.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  ASIDE,
  announced,
  choose,
  openAutomationForm,
  scopesOf,
  summaryOf,
} from '../support/pages/automation-form.ts';

test.use({ as: 'superuser' });

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('only superusers can choose a type', async ({ app, page }) => {
    await app.openForm();
    await expect(scopesOf(app)).toBeVisible();
    await expect(page.getByRole('group', { name: 'Type' })).toHaveCount(0);
    await expect(page.getByText('Automation token')).toHaveCount(0);
  });
});

test('scopes that the role does not allow are put aside, are not sent, and return with the role', async ({
  app,
  page,
}) => {
  await openAutomationForm(app);
  await choose(app, 'Engineer');
  const purge = page.getByRole('checkbox', { name: 'Purge full cache' });
  await app.fillForm({ name: 'Reports', scopes: ['Purge full cache', 'Read-only access'] });

  await choose(app, 'Billing');
  await expect(scopesOf(app)).toContainText(ASIDE);
  await expect(announced(app, ASIDE)).toHaveCount(1);
  await expect(purge).toBeDisabled();
  await expect(purge).not.toBeChecked();
  await expect(purge).toHaveAccessibleDescription(/a token with the billing role can’t purge/);
  await expect(summaryOf(app)).toContainText('It cannot purge');
  await expectAccessibleState(app);
  // A change to another scope must not lose the one that was put aside.
  await page.getByRole('checkbox', { name: 'Global API access' }).check();
  await page.getByRole('checkbox', { name: 'Global API access' }).uncheck();

  await choose(app, 'Engineer');
  await expect(purge).toBeChecked();
  await expect(scopesOf(app)).not.toContainText('removed');
  await expect(announced(app, 'Purge full cache added again.')).toHaveCount(1);

  await choose(app, 'Billing');
  await app.submitForm();
  await expect(app.revealDialog).toBeVisible();
  const { body } = await app.selfOf(await app.secretField.inputValue());
  expect(body).toMatchObject({ name: 'Reports', scope: 'global:read' });
});

test('changing the type keeps all that was entered', async ({ app, page }) => {
  await openAutomationForm(app);
  await choose(app, 'Billing');
  await page.getByRole('checkbox', { name: 'Can change TLS configuration' }).check();
  await app.fillForm({
    name: 'Moves',
    scopes: ['Read-only access'],
    services: ['sandbox'],
    expires: 'never',
  });
  await choose(app, 'User token');
  await expect(page.getByRole('group', { name: 'Role' })).toHaveCount(0);
  await expect(page.getByText(/of 100 active/)).toBeVisible();
  await expect(
    page.getByText('For you in the account Northwind Media. Tokens can’t be edited after creation.'),
  ).toBeVisible();
  await expect(summaryOf(app)).not.toContainText('TLS');
  await page.getByRole('checkbox', { name: 'Purge full cache' }).check();
  await choose(app, 'Automation token');
  await expect(page.getByRole('radio', { name: 'Billing', exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Can change TLS configuration' })).toBeChecked();
  await expect(scopesOf(app)).toContainText(ASIDE);
  await expect(page.getByRole('checkbox', { name: 'Read-only access' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Never', exact: true })).toBeChecked();
  await expect(page.getByText('1 service selected').first()).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Moves');
});

test('a role is required, and a scope that the role allows', async ({ app, page }) => {
  await openAutomationForm(app);
  await app.submitForm();
  await expect(app.problem).toBeFocused();
  await expectAccessibleState(app);
  await page.getByLabel('Name', { exact: true }).fill('Incomplete');
  await page.getByRole('checkbox', { name: 'Purge full cache' }).check();
  await app.submitForm();
  await expect(app.problem).toBeFocused();
  await expect(app.problem.getByRole('link')).toHaveText(['Choose a role.']);
  await app.problem.getByRole('link').click();
  await expect(page.getByRole('radio', { name: 'Engineer', exact: true })).toBeFocused();
  await choose(app, 'User');
  await expect(app.problem.getByRole('link')).toHaveText(['Choose at least one scope.']);
  await choose(app, 'Engineer');
  await expect(app.problem).toBeHidden();
});

test('the keyboard alone creates an automation token', async ({ app, page }) => {
  const { keyboard } = page;
  await app.openForm();
  await app.tabTo(page.getByLabel('Name', { exact: true }));
  await keyboard.type('By keyboard');
  await app.tabTo(page.getByRole('radio', { name: 'User token' }));
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Automation token' })).toBeFocused();
  await app.tabTo(page.getByRole('radio', { name: 'Engineer', exact: true }));
  await keyboard.press('Space');
  await app.tabTo(page.getByRole('checkbox', { name: 'Can change TLS configuration' }));
  await keyboard.press('Space');
  await app.tabTo(page.getByRole('checkbox', { name: 'Purge select content' }));
  await keyboard.press('Space');
  await app.tabTo(page.getByRole('button', { name: 'Create token', exact: true }));
  await keyboard.press('Enter');
  await app.tabTo(app.broadQuestion.getByRole('button', { name: 'Create broad token' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(app.revealDialog).toContainText(
    'This token can purge by URL or surrogate key on all services',
  );
  await expect(app.revealDialog).toContainText('TLS');
});
