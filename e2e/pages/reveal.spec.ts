// The dialog that shows a secret once: focus, the clipboard, ways to close it, and that nothing remains.
import type { Page } from '@playwright/test';
import { type App, expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

const GUARD = 'You haven’t copied this token yet.';

async function expectGuard(app: App): Promise<void> {
  await expect(app.revealDialog.getByText(GUARD)).toBeVisible();
}

test('the title has focus first, and Tab reaches Copy', async ({ app, page }) => {
  await app.createToken({ name: 'Focus' });
  await expect(page.getByRole('heading', { name: 'Token ‘Focus’ created' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
});

test('if the clipboard is blocked, the secret is selected to be copied by hand', async ({ app, page }) => {
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse });
  });
  const secret = await app.createToken({ name: 'No clipboard' });
  await app.revealDialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(app.revealDialog.getByText('Copying was blocked by the browser.').first()).toBeVisible();
  await expect(app.revealDialog.getByText('Copied', { exact: true })).toHaveCount(0);
  await expect(app.secretField).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(secret);

  await page.keyboard.press('ControlOrMeta+c');
  await expect(app.revealDialog.getByText('Copied', { exact: true }).first()).toBeVisible();
  await app.revealDialog.getByRole('button', { name: 'Okay' }).click();
  await expect(app.revealDialog).toBeHidden();
});

test('Escape asks first, each time', async ({ app, page }) => {
  const secret = await app.createToken({ name: 'Escape' });
  await app.tabTo(app.revealDialog.getByRole('button', { name: 'Okay' }));
  await page.keyboard.press('Escape');
  await expectGuard(app);
  await expect(app.revealDialog.getByRole('button', { name: 'Back to token' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(app.revealDialog).toBeVisible();
  await expect(app.secretField).toHaveValue(secret);
});

test('Back asks first, and the secret stays visible', async ({ app, page }) => {
  const secret = await app.createToken({ name: 'Back' });
  await page.evaluate(() => history.back());
  await expectGuard(app);
  await expect(app.secretField).toHaveValue(secret);
  await page.evaluate(() => history.back());
  await expect(app.secretField).toHaveValue(secret);
});

test('a name of any length or kind does not get in the way of the secret', async ({ app, page }) => {
  await page.addInitScript(() => {
    // As in browsers without `field-sizing`.
    CSS.supports = () => false;
  });
  await page.reload();
  const name = `x\u202e${'\u200b'.repeat(122)}`;
  await app.createToken({ name });
  await expect(app.revealDialog.getByRole('heading')).toContainText('Token ‘x⟨U+202E⟩⟨U+200B⟩');
  await app.secretField.evaluate(field => field.style.setProperty('field-sizing', 'fixed'));
  const lines = () => app.secretField.evaluate(field => Math.round((field.clientHeight - 16) / 20));
  const hidden = () => app.secretField.evaluate(field => field.scrollHeight - field.clientHeight);
  expect(await lines()).toBe(1);
  for (const width of [1280, 480, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await app.revealDialog.getByRole('button', { name: 'Copy', exact: true }).click({ trial: true });
    await app.secretField.click({ trial: true });
    await app.expectNoSidewaysScroll();
    expect(await hidden()).toBe(0);
  }
  expect(await lines()).toBeGreaterThan(1);
});

test('after closing, the page no longer holds the secret', async ({ app, page }) => {
  const logged: string[] = [];
  page.on('console', message => logged.push(message.text()));
  const urls: string[] = [];
  page.on('framenavigated', frame => urls.push(frame.url()));

  const secret = await app.createToken({ name: 'Traceless' });
  // While the dialog shows the secret, the same search finds it.
  expect(await everythingKept(page)).toContain(secret);
  await app.copyAndClose();
  await expect(page.getByRole('button', { name: 'Traceless', exact: true })).toBeFocused();

  expect(await page.content()).not.toContain(secret);
  expect(await everythingKept(page)).not.toContain(secret);
  expect(JSON.stringify(await page.context().cookies())).not.toContain(secret);
  expect(logged.join('\n')).not.toContain(secret);
  expect(urls.join('\n')).not.toContain(secret);
});

/** All that the page stores or shows in a field. The secret is not passed to the page, because it would be found there. */
async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, location.href, history.state];
    kept.push(
      [...document.querySelectorAll('input, textarea')].map(field => 'value' in field && field.value),
    );
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        kept.push(
          await new Promise((resolve, reject) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          }),
        );
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        kept.push(request.url, await (await cache.match(request))?.text());
      }
    }
    return JSON.stringify(kept);
  });
}

test('closing the tab asks first, in the browser’s words', async ({ app, page }) => {
  const secret = await app.createToken({ name: 'Reload' });
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(app.secretField).toHaveValue(secret);
  await app.copyAndClose();
  await page.reload();
  await expect(app.row('Reload')).toBeVisible();
});
