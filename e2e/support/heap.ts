// Searches the memory of a page, and of the service worker that answers it in mock mode.
import { type CDPSession, expect, type Page } from '@playwright/test';

/** Expects that a search finds the secret in the page's memory, which proves that the search works. */
export async function expectInMemory(page: Page, secret: string): Promise<void> {
  expect(await placesInMemory(page, secret)).toContain('page');
}

/** Expects that neither the page nor its service worker holds the secret. */
export async function expectForgotten(page: Page, secret: string): Promise<void> {
  expect(await placesInMemory(page, secret), 'the memory that holds the secret').toEqual([]);
}

/** The secret itself is not sent to the page, where it would be found. */
export async function placesInMemory(page: Page, secret: string): Promise<string[]> {
  const places: string[] = [];
  if ((await snapshotOfPage(page)).includes(secret)) places.push('page');
  if ((await snapshotOfServiceWorkers(page)).includes(secret)) places.push('service worker');
  return places;
}

async function snapshotOfPage(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await takeSnapshot(method => session.send(method));
  await session.detach();
  return chunks.join('');
}

/** Playwright has no session for a service worker, so the browser passes the messages on. */
async function snapshotOfServiceWorkers(page: Page): Promise<string> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('The page belongs to no browser.');
  const { targetInfos } = await browser.send('Target.getTargets');
  const { origin } = new URL(page.url());
  const snapshots: string[] = [];
  for (const { targetId, type, url } of targetInfos) {
    if (type === 'service_worker' && url.startsWith(origin))
      snapshots.push(await snapshotOf(browser, targetId));
  }
  await browser.detach();
  const isControlled = await page.evaluate(() => Boolean(navigator.serviceWorker?.controller));
  const snapshot = snapshots.join('');
  // A name in MSW's script, which shows that the search works.
  if (isControlled) expect(snapshot).toContain('activeClientIds');
  return snapshot;
}

async function snapshotOf(browser: CDPSession, targetId: string): Promise<string> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const chunks: string[] = [];
  const waiting = new Map<number, () => void>();
  const listen = (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const { id, method, params } = JSON.parse(event.message);
    if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push(params.chunk);
    waiting.get(id)?.();
  };
  browser.on('Target.receivedMessageFromTarget', listen);
  let id = 0;
  await takeSnapshot(async method => {
    id += 1;
    const answered = new Promise<void>(resolve => waiting.set(id, resolve));
    await browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    await answered;
  });
  browser.off('Target.receivedMessageFromTarget', listen);
  await browser.send('Target.detachFromTarget', { sessionId });
  return chunks.join('');
}

type Command = 'HeapProfiler.enable' | 'HeapProfiler.takeHeapSnapshot';

/** Garbage is collected before a snapshot is taken. */
async function takeSnapshot(send: (command: Command) => Promise<unknown>): Promise<void> {
  await send('HeapProfiler.enable');
  await send('HeapProfiler.takeHeapSnapshot');
}
