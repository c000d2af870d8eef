// The live build and its API over HTTP: lost, broken and refused answers.
import { FAULT_WORDS } from '../support/fault-words.ts';
import { expect, test } from '../support/fixtures.ts';
import { choose, expectNorthwind, switcher } from '../support/pages/account-switcher.ts';

/** With a clock of its own, so that a test can let a time limit pass. */
test.use({ as: 'superuser', now: '2026-11-24T13:00:00Z' });

const WORDS = { ...FAULT_WORDS, malformed: 'The API sent a response that this console can’t read.' };

test.describe('over HTTP', { tag: '@live' }, () => {
  test('each kind of lost answer is named, and Retry loads the list', async ({ app, page }) => {
    for (const kind of ['offline', 'time-out', 'malformed', '429'] as const) {
      await test.step(kind, async () => {
        // Not once: a browser repeats a request by itself if a connection that it reuses breaks.
        await app.fail(`tokens.list.${kind}`);
        await page.reload();
        if (kind === 'time-out') await app.passTimeLimit('tokens.list');
        const alert = page.getByRole('alert');
        await expect(alert).toContainText(WORDS[kind]);
        await app.clearFaults();
        await alert.getByRole('button', { name: 'Retry' }).click();
        await expect(app.row('Checkout canary')).toBeVisible();
        await expect(alert).toHaveCount(0);
      });
    }
  });

  test('a create whose connection breaks says that tokens may exist, however often the browser sent it', async ({
    app,
    page,
  }) => {
    await app.openForm();
    await app.fillForm({ name: 'Sent by one click' });
    await app.fail('tokens.create.offline');
    await app.submitForm();
    await expect(app.problem).toContainText('One or more tokens named ‘Sent by one click’ may exist');
    await app.clearFaults();
    await page.goto('/account/personal/tokens');
    await expect(app.row('Checkout canary')).toBeVisible();
    await expect(app.row('Sent by one click')).toHaveCount(0);
  });

  test('the account can be switched', async ({ app, page }) => {
    await expectNorthwind(app);
    await choose(page, 'Northwind Media', 'Contoso SSO');
    await expect(switcher(page, 'Contoso SSO')).toBeVisible();
    await expect(app.sessionsLink).toBeVisible();
  });
});
