// Every fault kind: what the client receives, and whether the request takes effect.
import { expect, test, vi } from 'vitest';
import type { Fault } from '../scenario.ts';
import { harness } from '../testing/mock-harness.ts';

const once = (kind: Fault['kind'], endpoint: Fault['endpoint'] = 'tokens.delete'): Fault => ({
  endpoint,
  kind,
  times: 1,
});

test.each([
  ['400', 400, 'Bad request'],
  ['401', 401, 'Provided credentials are missing or invalid'],
  ['403', 403, 'You are not authorized to perform this action'],
  ['403-sudo', 403, 'You must POST /sudo to access this endpoint'],
  ['404', 404, 'Record not found'],
  ['409', 409, 'Duplicate record'],
  ['422', 422, 'Unprocessable request'],
  ['429', 429, 'You have exceeded your hourly rate limit.'],
  ['500', 500, 'Internal server error'],
] as const)('%s refuses one request, which has no effect', async (kind, status, message) => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  const { id } = await (await mock.call('GET', '/tokens/self', { key })).json();
  mock.setScenario({ faults: [once(kind)] });
  const response = await mock.call('DELETE', `/tokens/${id}`, { key });
  expect(response.status).toBe(status);
  expect((await response.json()).msg).toContain(message);
  if (status === 429) expect(response.headers.get('Fastly-RateLimit-Reset')).toMatch(/^\d+$/);
  expect((await mock.call('DELETE', `/tokens/${id}`, { key })).status).toBe(204);
});

test('an offline request fails and has no effect', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  mock.setScenario({ faults: [once('offline', 'session.delete')] });
  expect((await mock.call('DELETE', '/tokens/self', { key })).type).toBe('error');
  expect((await mock.call('GET', '/tokens/self', { key })).status).toBe(200);
});

test('a malformed request takes effect, but its response is cut off', async () => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  mock.setScenario({ faults: [once('malformed', 'tokens.create'), once('malformed', 'tokens.delete')] });
  const created = await mock.call('POST', '/tokens', { key, form: { name: 'Half' } });
  expect(created.status).toBe(200);
  const text = await created.text();
  expect(text).toMatch(/^\{"id":/);
  expect(() => JSON.parse(text)).toThrow();
  const list = await (await mock.call('GET', '/tokens', { key })).json();
  const half = list.find(({ name }: { name: string }) => name === 'Half');
  const deleted = await mock.call('DELETE', `/tokens/${half.id}`, { key });
  expect(deleted.status).toBe(200);
  const deletedText = await deleted.text();
  expect(() => JSON.parse(deletedText)).toThrow();
  expect((await mock.call('GET', `/tokens/${half.id}`, { key })).status).toBe(404);
});

test('a timed-out request takes effect, gets no response, and rejects when the caller aborts', async () => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  mock.setScenario({ faults: [once('time-out', 'tokens.create')] });
  const caller = new AbortController();
  const answer = mock.call('POST', '/tokens', { key, form: { name: 'Lost' }, signal: caller.signal });
  const first = await Promise.race([
    answer,
    new Promise(resolve => setTimeout(() => resolve('nothing'), 30)),
  ]);
  expect(first).toBe('nothing');
  expect(await (await mock.call('GET', '/tokens', { key })).text()).toContain('Lost');
  caller.abort();
  await expect(answer).rejects.toThrow(/abort/i);
});

test('latency delays every response', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const mock = harness();
    mock.setScenario({ latency: { least: 300, most: 300 } });
    const arrived = vi.fn();
    const answer = mock.call('GET', '/tokens').then(arrived);
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);
    vi.advanceTimersByTime(299);
    await new Promise(setImmediate);
    expect(arrived).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    await answer;
    expect(arrived).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
});

test('removing the latency releases the answers that wait for it', async () => {
  const mock = harness();
  mock.setScenario({ latency: { least: 60_000, most: 60_000 } });
  const arrived = vi.fn();
  const answer = mock.call('GET', '/tokens').then(arrived);
  await new Promise(resolve => setTimeout(resolve, 120));
  expect(arrived).not.toHaveBeenCalled();
  mock.setScenario({ latency: { least: 0, most: 0 } });
  await answer;
  expect(arrived).toHaveBeenCalledOnce();
});

test('sign-in and token creation share a path but have separate faults', async () => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  mock.setScenario({ faults: [{ endpoint: 'session.create', kind: '500', times: null }] });
  expect((await mock.call('POST', '/tokens', { form: {} })).status).toBe(500);
  expect((await mock.call('POST', '/tokens', { key, form: {} })).status).toBe(200);
});
