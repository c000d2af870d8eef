// The page tells the worker that it answers, and follows a worker that takes over.
import { expect, test, vi } from 'vitest';
import { followWorker } from './start-worker.ts';

class Container extends EventTarget {
  controller: ServiceWorker | null = null;

  takeOver(name: string) {
    this.controller = { scriptURL: name } as ServiceWorker;
    this.dispatchEvent(new Event('controllerchange'));
  }

  /** Whether the page has said that it is ready, after all that can happen at once has happened. */
  async isReady(): Promise<boolean> {
    const postMessage = vi.fn();
    const event = Object.assign(new Event('message'), {
      data: { type: 'IS_MOCK_READY' },
      ports: [{ postMessage }],
    });
    this.dispatchEvent(event);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    return postMessage.mock.calls.length === 1;
  }
}

function follow(restart: () => Promise<void>) {
  const container = new Container();
  container.takeOver('first');
  followWorker(container as unknown as ServiceWorkerContainer, restart);
  return container;
}

test('a page is ready for the worker that it was started with', async () => {
  const restart = vi.fn(async () => undefined);
  expect(await follow(restart).isReady()).toBe(true);
  expect(restart).not.toHaveBeenCalled();
});

test('a page is ready for another worker once it was started with that one', async () => {
  let finish = () => {};
  const restart = vi.fn(() => new Promise<void>(resolve => (finish = resolve)));
  const container = follow(restart);
  container.takeOver('second');
  expect(await container.isReady()).toBe(false);
  finish();
  expect(await container.isReady()).toBe(true);
  expect(restart).toHaveBeenCalledTimes(1);
});

test('a page that could not be restarted follows the next worker', async () => {
  const restart = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no')).mockResolvedValue();
  const container = follow(restart);
  container.takeOver('second');
  expect(await container.isReady()).toBe(false);
  container.takeOver('third');
  expect(await container.isReady()).toBe(true);
});

test('a worker that leaves the page is not followed', async () => {
  const restart = vi.fn(async () => undefined);
  const container = follow(restart);
  container.controller = null;
  container.dispatchEvent(new Event('controllerchange'));
  expect(await container.isReady()).toBe(true);
  expect(restart).not.toHaveBeenCalled();
});
