// Creating a token: from the form to the list, and what its secret can do.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test('a token is created, copied once, and never shown again', { tag: '@chromium' }, async ({
  app,
  page,
}) => {
  await app.openForm();
  await expect(page.getByText(/^Confirmed · \d:\d\d$/)).toBeVisible();
  await app.fillForm({ name: 'CI deploy' });
  const summary = page.getByRole('region', { name: 'Summary' });
  await expect(summary).toContainText(
    /This token can purge by URL or surrogate key on all services until .+ It cannot read configuration\./,
  );
  await app.submitForm();

  await expect(page.getByRole('dialog', { name: 'Token ‘CI deploy’ created' })).toBeVisible();
  await expect(page.getByText('This is the only time you can see this token.')).toBeVisible();
  const secret = await app.secretField.inputValue();
  expect(secret).toMatch(/^\S{32,}$/);
  await app.copyAndClose();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);

  await expect(app.heading('Personal tokens')).toBeVisible();
  await expect(app.row('CI deploy').getByText('Never used').first()).toBeVisible();
  await page.reload();
  await expect(app.row('CI deploy')).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  await app.row('CI deploy').getByRole('button', { name: 'CI deploy', exact: true }).click();
  await expect(page.getByText('Token ID')).toBeVisible();
  expect(await page.content()).not.toContain(secret);
});

test.describe('with a clock of its own', () => {
  test.use({ now: '2026-11-24T13:00:00Z' });

  test('the secret answers until its expiry, then gets 401', async ({ app }) => {
    const secret = await app.createToken({
      name: 'Until tomorrow',
      scopes: ['Read-only access'],
      expires: '2026-11-25',
    });
    const self = await app.selfOf(secret);
    expect(self.status).toBe(200);
    expect(self.body).toMatchObject({
      name: 'Until tomorrow',
      scope: 'global:read',
      services: [],
      expires_at: '2026-11-25T22:59:59Z',
    });
    await app.copyAndClose();

    await app.moveClock({ hours: 33 });
    expect((await app.selfOf(secret)).status).toBe(200);
    await app.moveClock({ hours: 1 });
    const late = await app.selfOf(secret);
    expect(late.status).toBe(401);
    expect(JSON.stringify(late.body)).toMatch(/Token \w+ expired at /);
  });

  test('ninety days are the default, and the exact instant stands under the field', async ({ app, page }) => {
    await app.openForm();
    await expect(page.getByRole('radio', { name: 'In 90 days' })).toBeChecked();
    await app.fillForm({ name: 'On a day', expires: '2027-03-28' });
    await expect(page.getByRole('region', { name: 'Summary' })).toContainText('28 Mar 2027, 23:59 CEST');
    await expect(
      page.getByText('Sent as 28 Mar 2027, 21:59 UTC: the end of that day in Europe/Berlin.'),
    ).toBeVisible();
  });
});

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

test('what is missing stands in a summary that leads to each field', async ({ app, page }) => {
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

test('global includes the other scopes', async ({ app, page }) => {
  await app.openForm();
  await expect(
    page.getByRole('group', { name: 'Scope' }).getByRole('checkbox', { checked: true }),
  ).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Global API access' }).check();
  await expect(page.getByText(/^Included in/)).toHaveCount(3);
});

test.describe('as billing', () => {
  test.use({ as: 'billing' });

  test('a scope beyond the role is in view, disabled, with the reason', async ({ app, page }) => {
    await app.openForm();
    for (const name of ['Purge full cache', 'Purge select content']) {
      await expect(page.getByRole('checkbox', { name })).toBeDisabled();
      await expect(page.getByRole('checkbox', { name })).toHaveAccessibleDescription(/billing/i);
    }
    await expect(page.getByRole('checkbox', { name: 'Read-only access' })).toBeEnabled();
  });
});

test.describe('on a slow line', () => {
  test.use({ latency: '300' });

  test('a double click creates one token', async ({ app, page }) => {
    await app.openForm();
    await app.fillForm({ name: 'Clicked twice' });
    await page.getByRole('button', { name: 'Create token', exact: true }).dblclick();
    await expect(app.revealDialog).toBeVisible();
    await app.copyAndClose();
    await page.reload();
    await expect(app.row('Clicked twice')).toHaveCount(1);
  });
});

test('leaving a changed form asks, staying keeps what was typed', async ({ app, page }) => {
  await app.openForm();
  await app.fillForm({ name: 'Half done' });
  await page.goBack();
  const question = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Half done');
});
