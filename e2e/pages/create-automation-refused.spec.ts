// Automation tokens that cannot be created: the reason, before and after the request.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, choose, openAutomationForm } from '../support/pages/automation-form.ts';

test.use({ as: 'superuser' });

test.describe('in an account that forces SSO', () => {
  test.use({ as: 'sso' });

  test('the password dialog and the form say why no automation token can be created', async ({
    app,
    page,
  }) => {
    const sent: string[] = [];
    page.on('request', request => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
    });
    await page.getByRole('button', { name: 'Create token', exact: true }).click();
    await expect(app.sudoDialog).toContainText(
      'You can create user tokens only. Automation tokens can’t be created here: Contoso SSO requires single sign-on.',
    );
    await expectAccessibleState(app);
    await app.passSudo();
    await expect(page.getByRole('radio', { name: 'Automation token' })).toHaveAccessibleDescription(
      'Can’t be created here: Contoso SSO requires single sign-on.',
    );
    await choose(app, 'Automation token');
    await expect(page.getByText('Automation tokens can’t be created here.')).toBeVisible();
    await expect(page.getByText('because Contoso SSO requires single sign-on.')).toBeVisible();
    await expect(page.getByText(/Fastly’s control panel/)).toBeVisible();
    await expect(page.getByRole('group', { name: 'Role' })).toHaveCount(0);
    await expectAccessibleState(app);
    await expect(page.getByRole('button', { name: 'Create token', exact: true })).toHaveCount(0);
    await page.getByLabel('Name', { exact: true }).fill('By Enter');
    await page.getByLabel('Name', { exact: true }).press('Enter');
    // Enter sends nothing, and changing the type keeps the name.
    await choose(app, 'User token');
    await page.getByRole('checkbox', { name: 'Read-only access' }).check();
    await app.submitForm();
    await expect(page.getByRole('dialog', { name: 'Token ‘By Enter’ created' })).toBeVisible();
    expect(sent).toEqual(['/api/sudo', '/api/tokens']);
  });
});

test.describe('refused by the API', () => {
  test.use({ now: '2026-11-24T13:00:00Z' });

  test('the form says why, and does not ask for the password', async ({ app, page }) => {
    await openAutomationForm(app);
    await choose(app, 'Engineer');
    await app.fillForm({ name: 'Refused' });
    const expected = {
      '403':
        /The API rejected the request: “.+”\. It creates no automation tokens if the account requires single sign-on .+ control panel/,
      '422': /Check your input and try again\./,
    };
    for (const kind of ['403', '422'] as const) {
      await test.step(kind, async () => {
        await app.fail(`automation.create.${kind}*1`);
        await app.submitForm();
        await expect(app.problem).toContainText(expected[kind]);
        await expect(app.problem).toBeFocused();
        await expect(app.problem).not.toContainText(/password/i);
        await expect(app.sudoDialog).toHaveCount(0);
        await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Refused');
      });
    }
    await app.submitForm();
    await expect(app.revealDialog).toBeVisible();
  });

  test('without sudo, the form asks for the password and sends the request again', async ({ app }) => {
    await openAutomationForm(app);
    await choose(app, 'Engineer');
    await app.fillForm({ name: 'Again' });
    await app.fail('automation.create.403-sudo*1');
    await app.submitForm();
    await app.passSudo();
    await expect(app.revealDialog).toBeVisible();
  });

  test('after a lost answer, the form says where the token may be', async ({ app }) => {
    await openAutomationForm(app);
    await choose(app, 'Engineer');
    await app.fillForm({ name: 'Lost' });
    await app.fail('automation.create.time-out*1');
    await app.submitForm();
    await app.passTimeLimit('automation.create');
    await expect(app.problem).toContainText('One or more tokens named ‘Lost’ may exist');
    await expect(app.problem).toContainText('Check the tokens of the account');
  });

  test.describe('as engineer', () => {
    test.use({ as: 'engineer' });

    test('while services load, the list is not said to be empty', async ({ app, page }) => {
      await app.openForm();
      await app.fail('services.list.time-out*1');
      await page.getByRole('radio', { name: 'Limit to services' }).check();
      await page.getByRole('combobox', { name: 'Services' }).fill('shop');
      await expect(announced(app, 'Loading services…')).toHaveCount(1);
      await expect(page.getByText(/No services found/)).toHaveCount(0);
    });
  });
});
