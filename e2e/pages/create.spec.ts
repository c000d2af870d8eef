// The form of a new token: its services, its errors, its scopes, and leaving it.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test('a token can be limited to services and never expire', async ({ app }) => {
  const secret = await app.createToken({
    name: 'Two services',
    scopes: ['Read-only access', 'Purge select content'],
    services: ['sandbox', 'docs.northwind.example'],
    expires: 'never',
  });
  const { body } = await app.selfOf(secret);
  expect(body).toMatchObject({ scope: 'purge_select global:read', expires_at: null });
  expect(body.services).toHaveLength(2);
  await app.copyAndClose();
  await expect(app.row('Two services').getByText('2 services')).toBeVisible();
});

test('a summary of the errors leads to each field', async ({ app, page }) => {
  await app.openForm();
  await page.getByRole('radio', { name: 'Limit to services' }).check();
  await app.submitForm();
  await expect(app.problem).toBeFocused();
  await expect(app.problem.getByRole('link')).toHaveCount(3);
  await app.problem.getByRole('link').first().click();
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toBeFocused();
  await name.fill('Named');
  await expect(app.problem.getByRole('link')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Purge full cache' }).check();
  await app.chooseService('a');
  await expect(app.problem).toBeHidden();
  await app.submitForm();
  await expect(app.revealDialog).toBeVisible();
});

test('the global scope includes the others', async ({ app, page }) => {
  await app.openForm();
  await expect(
    page.getByRole('group', { name: 'Scope' }).getByRole('checkbox', { checked: true }),
  ).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Global API access' }).check();
  await expect(page.getByText(/^Included in/)).toHaveCount(3);
});

test.describe('as billing', () => {
  test.use({ as: 'billing' });

  test('a scope that the role does not allow is disabled, with the reason', async ({ app, page }) => {
    await app.openForm();
    for (const name of ['Purge full cache', 'Purge select content']) {
      await expect(page.getByRole('checkbox', { name })).toBeDisabled();
      await expect(page.getByRole('checkbox', { name })).toHaveAccessibleDescription(/billing/i);
    }
    await expect(page.getByRole('checkbox', { name: 'Read-only access' })).toBeEnabled();
  });
});

test('a double click creates one token', async ({ app, page }) => {
  await app.openForm();
  await app.fillForm({ name: 'Clicked twice' });
  await app.holdAnswers();
  await page.getByRole('button', { name: 'Create token', exact: true }).dblclick();
  await app.releaseAnswers();
  await expect(app.revealDialog).toBeVisible();
  await app.copyAndClose();
  await page.reload();
  await expect(app.row('Clicked twice')).toHaveCount(1);
});

test('leaving a changed form asks first, and staying keeps its values', async ({ app, page }) => {
  await app.openForm();
  await app.fillForm({ name: 'Half done' });
  await page.goBack();
  const question = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Half done');
});
