// Creating a token: from the form to the list, and what its secret can do.
import { listen } from '../support/announcements.ts';
import { expectCopied } from '../support/clipboard.ts';
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
  const heard = await listen(page);
  const copy = app.revealDialog.getByRole('button', { name: 'Copy', exact: true });
  await expectCopied(app, () => copy.click(), secret);
  await app.copyAndClose();
  // The title of the dialog has said it.
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'Token ‘CI deploy’ created.',
  );
  const announced = await heard();
  expect(announced).toContain('Copied');
  expect(announced.filter(text => text.includes('created'))).toEqual([]);

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

  test('the default is 90 days, and the exact time is shown below the field', async ({ app, page }) => {
    await app.openForm();
    await expect(page.getByRole('radio', { name: 'In 90 days' })).toBeChecked();
    await app.fillForm({ name: 'On a day', expires: '2027-03-28' });
    await expect(page.getByRole('region', { name: 'Summary' })).toContainText('28 Mar 2027, 23:59 CEST');
    await expect(page.getByText('Expires 28 Mar 2027, 23:59 CEST (21:59 UTC).')).toBeVisible();
  });
});
