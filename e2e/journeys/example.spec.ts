// The example in docs/writing-tests.md.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer', faults: ['tokens.create.500*1'], now: '2026-03-01T09:00:00Z' });

test('no input is lost when a request fails', async ({ app, page }) => {
  await app.openForm();
  await app.fillForm({ name: 'Nightly report', scopes: ['Read-only access'], expires: '2026-03-08' });
  await app.submitForm();
  await expect(app.problem).toContainText('One or more tokens named ‘Nightly report’ may exist');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Nightly report');
  await app.expectAccessible();

  await app.submitForm();
  const secret = await app.secretField.inputValue();
  expect((await app.selfOf(secret)).status).toBe(200);
  await app.copyAndClose();
  await app.expectRow('Nightly report', 'global:read', 'Expires in 7 days');

  await page.getByRole('searchbox', { name: 'Filter tokens' }).fill('nightly');
  await expect(app.rows).toHaveCount(1);

  await app.moveClock({ days: 8 });
  expect((await app.selfOf(secret)).status).toBe(401);
});
