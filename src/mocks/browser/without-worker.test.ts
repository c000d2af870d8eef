// Without a service worker, the page answers requests to the API itself and asks the host for nothing.
import { afterEach, expect, test, vi } from 'vitest';
import { harness } from '../testing/mock-harness.ts';
import { answerWithoutWorker } from './without-worker.ts';

afterEach(() => vi.unstubAllGlobals());

function page(controller: object | null) {
  const network = vi.fn<typeof fetch>(async () => new Response('from the host'));
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('location', new URL('http://mock.test/'));
  vi.stubGlobal('navigator', { serviceWorker: { controller } });
  const registerAgain = vi.fn(async () => undefined);
  const mock = harness();
  answerWithoutWorker(mock.api, '/api', registerAgain);
  return { network, registerAgain, mock };
}

test('the page answers, and registers the worker again', async () => {
  const { network, registerAgain } = page(null);
  const response = await fetch('http://mock.test/api/tokens', { headers: { 'Fastly-Key': 'none' } });
  expect(response.status).toBe(401);
  expect(network).not.toHaveBeenCalled();
  expect(registerAgain).toHaveBeenCalledTimes(1);
});

test('a worker that controls the page answers, and other addresses always go to the network', async () => {
  const controlled = page({});
  expect(await (await fetch('http://mock.test/api/tokens')).text()).toBe('from the host');
  expect(controlled.registerAgain).not.toHaveBeenCalled();
  page(null);
  expect(await (await fetch('http://mock.test/assets/index.js')).text()).toBe('from the host');
});

test('a network failure and an aborted request are rejected as fetch rejects them', async () => {
  const { mock } = page(null);
  const address = 'http://mock.test/api/verify';
  mock.setScenario({ faults: [{ endpoint: 'verify.get', kind: 'offline', times: 1 }] });
  await expect(fetch(address)).rejects.toThrow(TypeError);
  mock.setScenario({ latency: { min: 60_000, max: 60_000 } });
  const controller = new AbortController();
  const waiting = fetch(address, { signal: controller.signal });
  controller.abort();
  await expect(waiting).rejects.toThrow('aborted');
});
