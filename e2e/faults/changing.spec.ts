// Creating and deleting a token, when the API refuses it, or when its answer is lost.
import type { Page } from '@playwright/test';
import { FAULT_WORDS } from '../support/fault-words.ts';
import { expect, test } from '../support/fixtures.ts';

/** With a clock of its own, so that a test can let a time limit pass. */
test.use({ as: 'engineer', now: '2026-11-24T13:00:00Z' });

test('a refusal to create is explained, and the form keeps its values', async ({ app, page }) => {
  await app.openForm();
  await app.fillForm({ name: 'Refused at first' });
  for (const kind of ['403', '429'] as const) {
    await test.step(kind, async () => {
      await app.fail(`tokens.create.${kind}*1`);
      await app.submitForm();
      await expect(app.problem).toBeFocused();
      await expect(app.problem).toContainText('Couldn’t create the token.');
      await expect(app.problem).toContainText(FAULT_WORDS[kind]);
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Refused at first');
    });
  }
  await app.submitForm();
  await expect(app.revealDialog).toBeVisible();
});

/** The names of the person's tokens, as the API knows them. */
function namesInApi(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const key = sessionStorage.getItem('token-console.session') ?? '';
    const response = await fetch('/api/tokens', { headers: { 'Fastly-Key': key } });
    const tokens: { name: string }[] = await response.json();
    return tokens.map(({ name }) => name);
  });
}

// The request that timed out has created a token; the one that was offline never arrived.
for (const [kind, created, words] of [
  ['time-out', 1, 'but a token named ‘Perhaps’ was created'],
  ['offline', 0, 'One or more tokens named ‘Perhaps’ may exist'],
] as const) {
  test(`after ${kind} the form says that a token may exist`, async ({ app, page }) => {
    await app.openForm();
    await app.fillForm({ name: 'Perhaps' });
    await app.fail(`tokens.create.${kind}*1`);
    await app.submitForm();
    if (kind === 'time-out') {
      await expect.poll(() => namesInApi(page)).toContain('Perhaps');
      await app.passTimeLimit('tokens.create');
    }
    await expect(app.problem).toContainText(words);
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Perhaps');
    await page.goto('/account/personal/tokens');
    await expect(app.row('Deploy checkout')).toBeVisible();
    await expect(app.row('Perhaps')).toHaveCount(created);
  });
}

test('a deletion that fails says why, and that the token still exists', async ({ app }) => {
  await app.deleteButton('Hackathon').click();
  const alert = app.deleteDialog.getByRole('alert');
  for (const kind of ['403', 'offline'] as const) {
    await test.step(kind, async () => {
      await app.fail(`tokens.delete.${kind}*1`);
      await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
      await expect(alert).toContainText('Couldn’t delete the token.');
      await expect(alert).toContainText(FAULT_WORDS[kind]);
      await expect(alert).toContainText('still');
    });
  }
  await test.step('time-out', async () => {
    await app.fail('tokens.delete.time-out*1');
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await app.passTimeLimit('tokens.delete');
    await expect(alert).toContainText(FAULT_WORDS['time-out']);
    await expect(alert).toContainText('The token may already be deleted.');
  });
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(app.deleteDialog).toBeHidden();
});

for (const kind of ['404', 'malformed'] as const) {
  test(`a deletion with the answer ${kind} is complete`, async ({ app, page }) => {
    await app.deleteButton('Hackathon').click();
    await app.fail(`tokens.delete.${kind}*1`);
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog).toBeHidden();
    await expect(page.getByText('Token ‘Hackathon’ deleted.').first()).toBeVisible();
  });
}
