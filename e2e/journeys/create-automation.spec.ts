// Creating automation tokens: type, role and TLS management, and the scopes that follow the role.

import { type App, expect, test } from '../support/fixtures.ts';
import { expectAccessibleState } from '../support/accessibility.ts';
import {
  ASIDE,
  announced,
  choose,
  openAutomationForm,
  scopesOf,
  summaryOf,
} from '../support/pages/automation-form.ts';

test.use({ as: 'superuser' });

test('a superuser creates an automation token with a role and TLS management', async ({ app, page }) => {
  // The account's list is loaded before: it has to learn of the new token.
  await page.getByRole('link', { name: 'Account tokens' }).click();
  await expect(app.heading('Account tokens')).toBeVisible();
  await page.getByRole('searchbox').fill('Robot arm');
  await expect(app.rows).toHaveCount(0);
  await page.getByRole('link', { name: 'Personal tokens' }).click();
  await app.openForm();
  await choose(app, 'Automation token');
  await expect(
    page.getByText('For machines, in the account Northwind Media; not tied to your user.'),
  ).toBeVisible();
  await expect(page.getByText(/of 100 active/)).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Role' }).getByRole('radio', { checked: true })).toHaveCount(
    0,
  );
  await choose(app, 'Engineer');
  await page.getByRole('checkbox', { name: 'May change TLS configuration' }).check();
  await app.fillForm({ name: 'Robot arm', scopes: ['Global API access'], services: ['sandbox'] });
  await expect(summaryOf(app)).toContainText(
    'This token can do everything the engineer role allows on 1 service',
  );
  await expect(summaryOf(app)).toContainText(
    'It may also change TLS certificates and domains on all services.',
  );
  await app.submitForm();

  await expect(page.getByRole('dialog', { name: 'Automation token ‘Robot arm’ created' })).toBeVisible();
  await expect(app.revealDialog).toContainText(
    'It may also change TLS certificates and domains on all services.',
  );
  const secret = await app.secretField.inputValue();
  const self = await app.selfOf(secret);
  expect(self).toMatchObject({ status: 200, body: { name: 'Robot arm', scope: 'global' } });
  expect(self.body.services).toHaveLength(1);
  await app.copyAndClose();
  await expect(app.heading('Account tokens')).toBeVisible();
  await page.getByRole('searchbox').fill('Robot arm');
  await expect(app.row('Robot arm')).toContainText('Automation token');
  await expect(app.row('Robot arm')).toContainText('Engineer');
  await app.row('Robot arm').getByRole('button', { name: 'Robot arm', exact: true }).click();
  const details = page.getByRole('dialog', { name: 'Robot arm' });
  await expect(details).toContainText('It may also change TLS certificates and domains on all services.');
  await expect(details).toContainText('Allowed on all services');
  expect(await page.content()).not.toContain(secret);
});

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('who is no superuser is not offered a type', async ({ app, page }) => {
    await app.openForm();
    await expect(scopesOf(app)).toBeVisible();
    await expect(page.getByRole('group', { name: 'Type' })).toHaveCount(0);
    await expect(page.getByText('Automation token')).toHaveCount(0);
  });
});

test('scopes beyond the role are put aside, never sent, and come back with the role', async ({
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
  await expect(purge).toHaveAccessibleDescription(/a token with the billing role cannot purge/);
  await expect(summaryOf(app)).toContainText('It cannot purge');
  // Another tick must not lose what waits.
  await page.getByRole('checkbox', { name: 'Global API access' }).check();
  await page.getByRole('checkbox', { name: 'Global API access' }).uncheck();

  await choose(app, 'Engineer');
  await expect(purge).toBeChecked();
  await expect(scopesOf(app)).not.toContainText('Put aside');
  await expect(announced(app, 'Chosen again: Purge full cache.')).toHaveCount(1);

  await choose(app, 'Billing');
  await app.submitForm();
  await expect(app.revealDialog).toBeVisible();
  const { body } = await app.selfOf(await app.secretField.inputValue());
  expect(body).toMatchObject({ name: 'Reports', scope: 'global:read' });
});

test('another type keeps everything that was entered', async ({ app, page }) => {
  await openAutomationForm(app);
  await choose(app, 'Billing');
  await page.getByRole('checkbox', { name: 'May change TLS configuration' }).check();
  await app.fillForm({
    name: 'Moves',
    scopes: ['Read-only access'],
    services: ['sandbox'],
    expires: 'never',
  });
  await choose(app, 'User token');
  await expect(page.getByRole('group', { name: 'Role' })).toHaveCount(0);
  await expect(page.getByText(/of 100 active/)).toBeVisible();
  await expect(page.getByText('For you, in the account Northwind Media.')).toBeVisible();
  await expect(summaryOf(app)).not.toContainText('TLS');
  await page.getByRole('checkbox', { name: 'Purge full cache' }).check();
  await choose(app, 'Automation token');
  await expect(page.getByRole('radio', { name: 'Billing', exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'May change TLS configuration' })).toBeChecked();
  await expect(scopesOf(app)).toContainText(ASIDE);
  await expect(page.getByRole('checkbox', { name: 'Read-only access' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Never', exact: true })).toBeChecked();
  await expect(page.getByText('1 service chosen').first()).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Moves');
});

test('a role must be chosen, and a scope that the role can use', async ({ app, page }) => {
  await openAutomationForm(app);
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
  await app.tabTo(page.getByRole('checkbox', { name: 'May change TLS configuration' }));
  await keyboard.press('Space');
  await app.tabTo(page.getByRole('checkbox', { name: 'Purge select content' }));
  await keyboard.press('Space');
  await app.tabTo(page.getByRole('button', { name: 'Create token', exact: true }));
  await keyboard.press('Enter');
  await expect(app.revealDialog).toContainText(
    'This token can purge by URL or surrogate key on all services',
  );
  await expect(app.revealDialog).toContainText('TLS');
});

test.describe('accessible, and nothing sticks out at 320 px', () => {
  const states: Record<string, (app: App) => Promise<void>> = {
    'with errors': async app => {
      await openAutomationForm(app);
      await app.submitForm();
      await expect(app.problem).toBeFocused();
    },
    'with scopes put aside': async app => {
      await openAutomationForm(app);
      await app.page.getByRole('checkbox', { name: 'Purge full cache' }).check();
      await choose(app, 'Billing');
      await expect(scopesOf(app)).toContainText(ASIDE);
    },
    'explained where SSO is forced': async app => {
      await app.signInAs('sso');
      await app.openForm();
      await choose(app, 'Automation token');
      await expect(app.page.getByText('Automation tokens cannot be created here.')).toBeVisible();
    },
  };

  for (const [name, reach] of Object.entries(states)) {
    test(name, async ({ app }) => {
      await reach(app);
      await expectAccessibleState(app);
    });
  }
});
