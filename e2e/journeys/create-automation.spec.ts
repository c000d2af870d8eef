// An automation token, from the form to its deletion.
import { expect, test } from '../support/fixtures.ts';
import { choose, summaryOf } from '../support/pages/automation-form.ts';

test.use({ as: 'superuser' });

test('a superuser creates an automation token with a role and TLS management, and deletes it', async ({
  app,
  page,
}) => {
  // The account's list is loaded first, and must include the new token afterwards.
  await page.getByRole('link', { name: 'Account tokens' }).click();
  await expect(app.heading('Account tokens')).toBeVisible();
  await page.getByRole('searchbox').fill('Robot arm');
  await expect(page.getByRole('heading', { name: 'No tokens match these filters' })).toBeVisible();
  await page.getByRole('link', { name: 'Personal tokens' }).click();
  await app.openForm();
  await choose(app, 'Automation token');
  await expect(page.getByText('For CI and other systems in the account Northwind Media.')).toBeVisible();
  await expect(page.getByText(/of 100 active/)).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Role' }).getByRole('radio', { checked: true })).toHaveCount(
    0,
  );
  await choose(app, 'Engineer');
  await page.getByRole('checkbox', { name: 'Can change TLS configuration' }).check();
  await app.fillForm({ name: 'Robot arm', scopes: ['Global API access'], services: ['sandbox'] });
  await expect(summaryOf(app)).toContainText(
    'This token can do everything the engineer role allows on 1 service',
  );
  await expect(summaryOf(app)).toContainText(
    'It can also change TLS certificates and domains on all services.',
  );
  await app.submitForm();

  await expect(page.getByRole('dialog', { name: 'Automation token ‘Robot arm’ created' })).toBeVisible();
  await expect(app.revealDialog).toContainText(
    'It can also change TLS certificates and domains on all services.',
  );
  const secret = await app.secretField.inputValue();
  const self = await app.selfOf(secret);
  expect(self).toMatchObject({ status: 200, body: { name: 'Robot arm', scope: 'global' } });
  expect(self.body.services).toHaveLength(1);
  await app.copyAndClose();
  await expect(app.heading('Account tokens')).toBeVisible();
  // It is first, although others expire sooner.
  await expect(page.getByRole('rowheader').first().getByRole('button', { name: 'Robot arm' })).toBeFocused();
  await page.getByRole('searchbox').fill('Robot arm');
  await expect(app.row('Robot arm')).toContainText('Automation token');
  await expect(app.row('Robot arm')).toContainText('Engineer');
  await app.row('Robot arm').getByRole('button', { name: 'Robot arm', exact: true }).click();
  const details = page.getByRole('dialog', { name: 'Robot arm' });
  await expect(details).toContainText('It can also change TLS certificates and domains on all services.');
  await expect(details).toContainText('Allowed on all services');
  expect(await page.content()).not.toContain(secret);

  await page.keyboard.press('Escape');
  await app.deleteButton('Robot arm').click();
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(page.getByRole('heading', { name: 'No tokens match these filters' })).toBeVisible();
  expect((await app.selfOf(secret)).status).toBe(401);
});
