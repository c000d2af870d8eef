// Registers the service worker that sends the page's requests to the mock, and follows it when it is replaced.
import type { HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { StartError } from './start-error.ts';
import { allowWorkerScript } from './trusted-types.ts';

const WORKER_URL = '/demo-worker.js';

const OPTIONS = {
  serviceWorker: { url: WORKER_URL },
  quiet: true,
  onUnhandledRequest: 'bypass',
} as const;

/** Registers the worker again, if the browser has removed it. It then takes over this page. */
export async function registerAgain(): Promise<void> {
  // Until it succeeds, the page answers its requests itself.
  await navigator.serviceWorker.register(WORKER_URL).catch(() => undefined);
}

/** @throws StartError */
export async function startWorker(handlers: readonly HttpHandler[]): Promise<void> {
  allowWorkerScript(WORKER_URL);
  keepWorkerActive();
  const mock = setupWorker(...handlers);
  try {
    await mock.start(OPTIONS);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`the service worker could not be registered (${why.trim()})`, cause);
  }
  followWorker(navigator.serviceWorker, async () => {
    mock.stop();
    await mock.start(OPTIONS);
  });
}

/**
 * Tells the worker whenever it asks that this page answers its requests. MSW listens only to the worker that it was
 * started with, and another one takes over the page after an update or after the site data was deleted.
 * @param restart starts MSW with the current worker.
 */
export function followWorker(
  container: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>,
  restart: () => Promise<void>,
): void {
  let followed = container.controller;
  let ready = Promise.resolve(true);

  const follow = async (): Promise<boolean> => {
    const { controller } = container;
    if (controller === null || controller === followed) return true;
    await restart();
    followed = controller;
    return true;
  };

  container.addEventListener('controllerchange', () => {
    // If it fails, the next worker may do better.
    ready = ready.then(follow).catch(() => false);
  });

  container.addEventListener('message', async ({ data, ports }) => {
    if (data?.type === 'IS_MOCK_READY' && (await ready)) ports[0]?.postMessage('ready');
  });
}

/**
 * MSW tells its worker when a page closes, and the worker unregisters itself when there is no other. A reload closes
 * the page too: the new page would find a worker that is being removed.
 */
function keepWorkerActive(): void {
  ServiceWorker.prototype.postMessage = new Proxy(ServiceWorker.prototype.postMessage, {
    apply: (post, worker, parameters) => {
      if (parameters[0] !== 'CLIENT_CLOSED') Reflect.apply(post, worker, parameters);
    },
  });
}
