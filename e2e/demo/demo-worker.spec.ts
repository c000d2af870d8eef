// The mock answers after the browser has stopped or removed its service worker. The host never does.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'superuser' });

/** Stops the service worker, as a browser does when it was idle. Its memory is lost. */
async function stopWorker(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const states = new Set<string>();
  devTools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) states.add(runningStatus);
  });
  await devTools.send('ServiceWorker.enable');
  await expect.poll(() => [...states]).toContain('running');
  states.clear();
  await devTools.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => [...states]).toContain('stopped');
  await devTools.detach();
}

test('pages and the worker that lists tokens are answered after the service worker was stopped', async ({
  app,
  page,
}) => {
  const fromHost: string[] = [];
  page.on('response', response => {
    if (response.url().includes('/api/') && !response.fromServiceWorker()) fromHost.push(response.url());
  });
  await stopWorker(page);
  await page.getByRole('link', { name: 'Events' }).click();
  await expect(page.getByRole('main').getByRole('row').nth(1)).toBeVisible();
  await stopWorker(page);
  await page.getByRole('link', { name: 'Account tokens' }).click();
  await expect(page.getByRole('main').getByRole('row').nth(1)).toBeVisible();
  await stopWorker(page);
  await page.getByRole('link', { name: 'Personal tokens' }).click();
  await app.createToken({ name: 'After a stop' });
  await app.copyAndClose();
  await expect(app.row('After a stop')).toBeVisible();
  expect(fromHost).toEqual([]);
});

test('a page whose service worker was removed answers itself, and gets a new worker', async ({
  app,
  page,
}) => {
  const devTools = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => location.origin);
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers' });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await page.getByRole('link', { name: 'Events' }).click();
  await expect(page.getByRole('main').getByRole('row').nth(1)).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL))
    .toContain('/demo-worker.js');
  await page.getByRole('link', { name: 'Account tokens' }).click();
  await expect(page.getByRole('main').getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('link', { name: 'Personal tokens' }).click();
  await app.createToken({ name: 'After a removal' });
  await app.copyAndClose();
  await expect(app.row('After a removal')).toBeVisible();
});
