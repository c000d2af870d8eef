// Creating and deleting, times every way they can fail.
import { WORDS } from '../support/fault-words.ts';
import { expect, test } from '../support/fixtures.ts';

/** The page's clock: a time-out is thirty seconds of it. */
test.use({ as: 'engineer', now: '2026-11-24T13:00:00Z' });

test('creating, refused', async ({ app, page }) => {
  test.slow();
  await app.openForm();
  await app.fillForm({ name: 'Stubborn' });
  for (const kind of ['400', '403', '404', '409', '422', '429'] as const) {
    await test.step(kind, async () => {
      await app.fail(`tokens.create.${kind}*1`);
      await app.submitForm();
      await expect(app.problem).toBeFocused();
      await expect(app.problem).toContainText('We could not create the token.');
      await expect(app.problem).toContainText(WORDS[kind]);
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Stubborn');
    });
  }
  await app.submitForm();
  await expect(app.revealDialog).toBeVisible();
});

for (const kind of ['500', 'time-out', 'offline', 'malformed'] as const) {
  test(`creating, with an answer lost by ${kind}, says that a token may exist`, async ({ app, page }) => {
    await app.openForm();
    await app.fillForm({ name: 'Schrödinger' });
    await app.fail(`tokens.create.${kind}*1`);
    await app.submitForm();
    if (kind === 'time-out') await app.passTimeLimit('tokens.create');
    await expect(app.problem).toContainText('a token named ‘Schrödinger’ may exist');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Schrödinger');
    await page.goto('/account/personal/tokens');
    await expect(app.row('Deploy checkout')).toBeVisible();
    await expect(app.row('Schrödinger')).toHaveCount(kind === 'time-out' || kind === 'malformed' ? 1 : 0);
  });
}

test('deleting, refused', async ({ app, page }) => {
  test.slow();
  await app.deleteButton('Hackathon').click();
  for (const kind of ['400', '403', '403-sudo', '409', '422', '429', '500', 'offline'] as const) {
    await test.step(kind, async () => {
      await app.fail(`tokens.delete.${kind}*1`);
      await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
      const alert = app.deleteDialog.getByRole('alert');
      await expect(alert).toContainText('We could not delete the token.');
      await expect(alert).toContainText(WORDS[kind]);
      await expect(alert).toContainText('still');
    });
  }
  await app.deleteDialog.getByRole('button', { name: 'Keep token' }).click();
  await page.reload();
  await expect(app.row('Hackathon')).toBeVisible();
});

for (const kind of ['404', 'malformed'] as const) {
  test(`deleting, with ${kind} for an answer, is done`, async ({ app, page }) => {
    await app.deleteButton('Hackathon').click();
    await app.fail(`tokens.delete.${kind}*1`);
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog).toBeHidden();
    await expect(page.getByText('Token ‘Hackathon’ deleted.').first()).toBeVisible();
  });
}

test('deleting, with a lost answer, says that no answer came', async ({ app }) => {
  await app.deleteButton('Hackathon').click();
  await app.fail('tokens.delete.time-out*1');
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await app.passTimeLimit('tokens.delete');
  await expect(app.deleteDialog.getByRole('alert')).toContainText(WORDS['time-out']);
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(app.deleteDialog).toBeHidden();
});
