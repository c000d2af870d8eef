// What the command palette identifies, and what becomes of a secret that is pasted into it.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { expectForgotten, expectInMemory } from '../support/heap.ts';
import { box, identify, makeToken, openPalette, option, paste } from '../support/pages/palette.ts';

test.describe('for a superuser', () => {
  test.use({ as: 'superuser' });

  test('the ID of a deleted token leads to who deleted it, and an unknown one to nothing', async ({
    app,
    page,
  }) => {
    const { id } = await makeToken(page, 'superuser@example.com', 'Leaked in a log');
    await page.reload();
    await app.deleteButton('Leaked in a log').click();
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog).toBeHidden();

    await openPalette(page);
    await box(page).fill(id);
    await expect(option(page, /^Token deleted: Leaked in a log.* by Sana Ueda$/)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(app.heading('Events')).toBeVisible();
    await expect(page).toHaveURL(`/account/events?type=all&token=${id}`);

    await openPalette(page);
    await box(page).fill('5ZVQnXzHqV3f1cJbGkWm2t');
    await expect(page.getByText('No token and no event that you can see has this ID.')).toBeVisible();
  });

  test('@chromium a secret is hidden at once, identified, and in no place after it', async ({
    app,
    page,
  }) => {
    test.slow();
    const { id, secret } = await makeToken(page, 'engineer@example.com', 'Found in a chat');
    const sent: string[] = [];
    page.on('request', request => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await recordMessages(page);
    await page.reload();
    await app.expectSignedIn();

    // Another search refuses it, and leads here without it.
    const filter = page.getByRole('searchbox', { name: 'Filter tokens' });
    await filter.fill(secret);
    await expect(filter).toHaveAccessibleDescription(/This looks like a secret, so it was not used/);
    await page.getByRole('button', { name: 'Identify a secret' }).click();
    await expect(box(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expectForgotten(page, secret);

    await openPalette(page);
    await paste(page, `FASTLY_API_TOKEN="${secret}"`);
    const dialog = page.getByRole('dialog', { name: 'Identify this secret?' });
    await expect(dialog).toContainText('That counts as a use of the token');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(secret);
    await expectInMemory(page, secret);
    await app.expectAccessible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expectForgotten(page, secret);

    // Typed or filled in by a program, it is hidden, too.
    await openPalette(page);
    await box(page).fill(secret);
    await dialog.getByRole('button', { name: 'Identify' }).click();
    const answer = page.getByRole('dialog', { name: 'Token identified' });
    await expect(answer).toContainText('Found in a chat');
    await expect(answer).toContainText('Emil Novak');
    await expect(answer).toContainText('purge_select');
    await expect(answer.getByText('Never used')).toBeVisible();
    await app.expectAccessible();

    await answer.getByRole('button', { name: 'Delete now' }).click();
    await app.deleteDialog.getByLabel('Type the token’s name to confirm').fill('Found in a chat');
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog).toBeHidden();
    await expect(answer).toBeHidden();
    await expectForgotten(page, secret);
    await expectNowhere(page, secret);
    expect(sent.join('\n')).toContain(id);
    expect(sent.join('\n')).not.toContain(secret);

    // Now it is dead, which does not end the session.
    await openPalette(page);
    await paste(page, secret);
    await dialog.getByRole('button', { name: 'Identify' }).click();
    const dead = page.getByRole('dialog', { name: 'This secret doesn’t work' });
    await expect(dead).toContainText('was deleted, has expired, or never existed');
    await dead.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(app.heading('Personal tokens')).toBeVisible();
    await expectForgotten(page, secret);
  });

  test('@chromium a secret of an automation token, of another account, and of another service', async ({
    app,
    page,
  }) => {
    const automation = await page.evaluate(async () => {
      const key = sessionStorage.getItem('token-console.session') ?? '';
      const headers = { 'Fastly-Key': key, 'Content-Type': 'application/json' };
      await fetch('/api/sudo', {
        method: 'POST',
        headers: { 'Fastly-Key': key },
        body: new URLSearchParams({ username: 'superuser@example.com', password: 'correct horse battery' }),
      });
      const body = { name: 'Robot', role: 'engineer', scope: 'purge_all', services: [], expires_at: null };
      const response = await fetch('/api/automation-tokens', {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      const { access_token } = await response.json();
      return String(access_token);
    });
    await page.reload();
    await app.expectSignedIn();
    await identify(page, automation);
    const answer = page.getByRole('dialog', { name: 'Token identified' });
    await expect(answer).toContainText('Robot');
    await expect(answer).toContainText('Automation token');
    await answer.getByRole('button', { name: 'Replace' }).click();
    await expect(app.heading('Replace ‘Robot’')).toBeVisible();

    const foreign = await makeToken(page, 'superuser@sso.example.com', 'Of others');
    await identify(page, foreign.secret);
    const other = page.getByRole('dialog', { name: 'Not a token of this account' });
    await expect(other).toContainText('belongs to another account');
    await expect(other.getByRole('button', { name: 'Delete now' })).toBeHidden();
    await page.keyboard.press('Escape');

    await openPalette(page);
    await paste(page, 'ghp_16C7e42F292c6912E7710c838347Ae178B4a');
    const unknown = page.getByRole('dialog', { name: 'Identify this secret?' });
    await expect(unknown).toContainText('nothing was sent');
    await expect(unknown.getByRole('button', { name: 'Identify' })).toBeHidden();
  });
});

/** Records what the page sends to its worker from the next load on: the heap of a worker cannot be searched. */
async function recordMessages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const posted: unknown[] = [];
    Reflect.set(globalThis, 'postedToWorkers', posted);
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      posted.push(message);
      postMessage.call(this, message);
    };
  });
}

/** Not in the page, its address and history, its messages, or what the browser keeps. The heap is searched apart. */
async function expectNowhere(page: Page, secret: string): Promise<void> {
  const kept = await page.evaluate(async () => {
    const posted: unknown = Reflect.get(globalThis, 'postedToWorkers');
    const caches = [];
    for (const name of await globalThis.caches.keys()) {
      const cache = await globalThis.caches.open(name);
      for (const request of await cache.keys()) caches.push(request.url);
    }
    const stored = [{ ...localStorage }, { ...sessionStorage }, history.state, caches, posted];
    return `${document.documentElement.outerHTML} ${location.href} ${JSON.stringify(stored)}`;
  });
  // A question to the worker, which shows that its messages are recorded.
  expect(kept).toContain('"kind":"ask"');
  expect(kept).not.toContain(secret);
}
