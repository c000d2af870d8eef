// The form of a new token: its services, its errors, its scopes, and leaving it.
import { expectAccessibleState } from '../support/accessibility.ts';
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
  for (const field of [page.getByLabel('Name', { exact: true }), page.getByRole('combobox')])
    await expect(field).toHaveAttribute('aria-required', 'true');
  await expect(page.getByRole('main').getByText('(required)')).toHaveCount(3);
  await app.submitForm();
  await expect(app.problem).toBeFocused();
  await expect(app.problem).toHaveAccessibleDescription(
    'Enter a name that describes where the token is used. Choose at least one scope. Choose at least one service, or select All services.',
  );
  await expect(app.problem.getByRole('link')).toHaveCount(3);
  // A submission by a browser that leaves the focus in the summary.
  await page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit());
  await expect(page.locator('[aria-live="assertive"]')).toContainText('Choose at least one scope.');
  await app.problem.getByRole('link').first().click();
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toBeFocused();
  await name.fill('Named');
  await expect(app.problem.getByRole('link')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Purge full cache' }).check();
  await app.chooseService('sandbox');
  const announced = page.getByRole('status').filter({ hasText: 'selected' });
  await expect(announced).toHaveText('sandbox added. 1 service selected');
  await page.getByRole('button', { name: 'Remove sandbox' }).click();
  await expect(announced).toHaveText('sandbox removed. No services selected');
  await expect(page.getByRole('combobox')).toBeFocused();
  await app.chooseService('docs');
  await expect(app.problem).toBeHidden();
  await app.submitForm();
  await expect(app.revealDialog).toBeVisible();
});

test('the global scope ticks the others and locks them, and they can still be reached', async ({
  app,
  page,
}) => {
  await app.openForm();
  const ticked = page.getByRole('group', { name: 'Scope' }).getByRole('checkbox', { checked: true });
  const global = page.getByRole('checkbox', { name: 'Global API access' });
  const purge = page.getByRole('checkbox', { name: 'Purge full cache' });
  await expect(ticked).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Read-only access' }).check();
  await global.check();
  await expect(ticked).toHaveCount(4);
  await expect(page.getByText('Included in Global API access')).toHaveCount(3);
  await app.tabTo(purge);
  await page.keyboard.press('Space');
  await expect(purge).toBeChecked();
  await expect(purge).toBeDisabled();
  await expect(purge).toHaveAccessibleDescription(/^Included in Global API access/);
  await global.uncheck();
  await expect(ticked).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: 'Read-only access' })).toBeChecked();

  await page.getByLabel('Name', { exact: true }).fill('Everything');
  await global.check();
  await app.submitForm();
  const { body } = await app.selfOf(await app.secretField.inputValue());
  expect(body).toMatchObject({ scope: 'global' });
});

test('the summary and its button stay in view beside the form, and follow it on a narrow screen', async ({
  app,
  page,
}) => {
  await app.openForm();
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.fillForm({ name: 'In view', services: ['sandbox', 'docs'], expires: 'never' });
  const summary = page.getByRole('region', { name: 'Summary' });
  const button = summary.getByRole('button', { name: 'Create token', exact: true });
  const fields = page.getByRole('group', { name: 'Expiration' });
  for (const key of ['End', 'Home']) {
    await page.keyboard.press(`Control+${key}`);
    await expect(key === 'End' ? fields : app.heading('Create a token')).toBeInViewport({ ratio: 1 });
    await expect(summary).toBeInViewport({ ratio: 1 });
    await expect(button).toBeInViewport({ ratio: 1 });
  }

  for (const width of [1023, 320]) {
    await page.setViewportSize({ width, height: 768 });
    await app.expectNoSidewaysScroll();
    const bottom = await fields.evaluate(element => element.getBoundingClientRect().bottom);
    expect(await summary.evaluate(element => element.getBoundingClientRect().top)).toBeGreaterThan(bottom);
  }
});

test.describe('as billing', () => {
  test.use({ as: 'billing' });

  test('a scope that the role does not allow can be reached but not chosen, and says why', async ({
    app,
    page,
  }) => {
    await app.openForm();
    for (const name of ['Purge full cache', 'Purge select content']) {
      const scope = page.getByRole('checkbox', { name });
      await expect(scope).toBeDisabled();
      await expect(scope).toHaveAccessibleDescription(/billing/i);
      await app.tabTo(scope);
      await page.keyboard.press('Space');
      await page.getByText(name, { exact: true }).click({ force: true });
      await expect(scope).not.toBeChecked();
      await expect(scope).toBeFocused();
    }
    await expect(page.getByRole('region', { name: 'Summary' })).toContainText('Choose a scope');
    await page.getByRole('checkbox', { name: 'Read-only access' }).check();
  });
});

test('a double click creates one token', async ({ app, page }) => {
  await app.openForm();
  await app.fillForm({ name: 'Clicked twice', scopes: ['Read-only access'] });
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
  await page.getByRole('button', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(app.heading('Personal tokens')).toBeFocused();
});

test('the form has the focus in it after the password, and after Cancel', async ({ app, page }) => {
  await page.goto('/account/personal/tokens/new');
  await app.sudoDialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.heading('Create a token')).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.heading('Personal tokens')).toBeFocused();
  await app.openForm();
  await expect(app.heading('Create a token')).toBeFocused();
});

test('a broad token is asked about once, and the way to a narrower one leads to its field', async ({
  app,
  page,
}) => {
  await app.openForm();
  await app.fillForm({ name: 'Broad', scopes: ['Global API access'], expires: 'never' });
  const create = page.getByRole('button', { name: 'Create token', exact: true });
  await create.click();
  await expect(app.broadQuestion).toContainText('It can do everything that its role allows.');
  await expect(app.broadQuestion).toContainText('It has access to all services');
  await expect(app.broadQuestion).toContainText('It never expires.');
  await expectAccessibleState(app);
  await app.broadQuestion.getByRole('button', { name: 'Set an expiry' }).click();
  await expect(page.getByRole('radio', { name: 'Never', exact: true })).toBeFocused();
  await page.getByRole('radio', { name: 'In 7 days' }).check();
  await app.fail('tokens.create.500*1');
  await app.submitForm();
  await expect(app.problem).toBeVisible();
  // What was confirmed is not asked again.
  await create.click();
  await expect(app.revealDialog).toBeVisible();
  await app.copyAndClose();
});
