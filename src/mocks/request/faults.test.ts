// Every fault kind: what the client receives, and whether the request takes effect.
import { afterEach, expect, test, vi } from 'vitest';
import type { Fault } from '../scenario.ts';
import { harness } from '../testing/mock-harness.ts';

const once = (kind: Fault['kind'], endpoint: Fault['endpoint'] = 'tokens.delete'): Fault => ({
  endpoint,
  kind,
  times: 1,
});

afterEach(() => {
  vi.useRealTimers();
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
  // Like every refusal of a mutation, it counts (wire.md §1.3).
  expect(response.headers.get('Fastly-RateLimit-Remaining')).toBe(kind === '429' ? '0' : '998');
  expect(response.headers.get('Fastly-RateLimit-Reset')).toBe(
    String(Date.parse('2026-03-10T12:00:00Z') / 1000),
  );
  expect((await mock.call('DELETE', `/tokens/${id}`, { key })).status).toBe(204);
});

test('a refused read has no headers of the rate limit, whatever the fault', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  for (const kind of ['400', '401', '403', '403-sudo', '404', '409', '422', '429', '500'] as const) {
    mock.setScenario({ faults: [once(kind, 'tokens.list')] });
    const { status, headers } = await mock.call('GET', '/tokens', { key });
    expect(status).toBe(Number.parseInt(kind, 10));
    expect(headers.has('Fastly-RateLimit-Remaining')).toBe(false);
    expect(headers.has('Fastly-RateLimit-Reset')).toBe(false);
  }
});

test('a refused sign-in tells the rate limit only if the fault is the limit', async () => {
  const mock = harness();
  const form = { username: 'engineer@example.com', password: 'x' };
  mock.setScenario({ faults: [once('500', 'session.create'), once('429', 'session.create')] });
  const remaining = async () =>
    (await mock.call('POST', '/tokens', { form })).headers.get('Fastly-RateLimit-Remaining');
  expect([await remaining(), await remaining()]).toEqual([null, '0']);
});

test('a malformed refusal keeps its status and its headers', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  mock.setScenario({ faults: [once('malformed', 'tokens.create'), once('malformed', 'verify.get')] });
  const refused = await mock.call('POST', '/tokens', { key, form: { name: 'x' } });
  expect([refused.status, refused.statusText]).toEqual([403, 'Forbidden']);
  expect(refused.headers.get('Status')).toBe('403 Forbidden');
  expect(refused.headers.get('Fastly-RateLimit-Remaining')).toBe('998');
  expect(await refused.text()).toMatch(/^\{"msg":[^}]*$/);
  const unknown = await mock.call('GET', '/verify', { key: 'unknown' });
  expect([unknown.status, unknown.headers.get('Content-Type')]).toEqual([401, 'text/plain']);
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
  const settled = vi.fn();
  const response = mock.call('POST', '/tokens', { key, form: { name: 'Lost' }, signal: caller.signal });
  response.then(settled, settled);
  const names = async () => (await mock.call('GET', '/tokens', { key })).text();
  await vi.waitFor(async () => expect(await names()).toContain('Lost'));
  expect(settled).not.toHaveBeenCalled();
  caller.abort();
  await expect(response).rejects.toThrow(/abort/i);
});

/** Sends a request with this latency, and lets the given time pass. */
async function sendDelayed(latency: number, elapsed: number) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const mock = harness();
  mock.setScenario({ latency: { min: latency, max: latency } });
  const arrived = vi.fn();
  const response = mock.call('GET', '/tokens').then(arrived);
  while (vi.getTimerCount() === 0) await new Promise(setImmediate);
  await vi.advanceTimersByTimeAsync(elapsed);
  return { mock, arrived, response };
}

test('latency delays every response', async () => {
  const { arrived, response } = await sendDelayed(300, 299);
  expect(arrived).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await response;
  expect(arrived).toHaveBeenCalledOnce();
});

test('setting the latency to 0 releases the responses that are waiting', async () => {
  const { mock, arrived, response } = await sendDelayed(60_000, 10_000);
  expect(arrived).not.toHaveBeenCalled();
  mock.setScenario({ latency: { min: 0, max: 0 } });
  await vi.advanceTimersByTimeAsync(1000);
  await response;
  expect(arrived).toHaveBeenCalledOnce();
});

test('responses that are released arrive in the order of their requests', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const mock = harness();
  mock.setScenario({ latency: { min: 60_000, max: 60_000 } });
  const arrived: string[] = [];
  const responses: Promise<unknown>[] = [];
  for (const path of ['/tokens', '/events', '/service']) {
    responses.push(mock.call('GET', path).then(() => arrived.push(path)));
    // Each request begins to wait at another time.
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(17);
  }
  mock.setScenario({ latency: { min: 0, max: 0 } });
  // It does not wait, but must not overtake the others.
  responses.push(mock.call('GET', '/current_user').then(() => arrived.push('/current_user')));
  await vi.advanceTimersByTimeAsync(1000);
  await Promise.all(responses);
  expect(arrived).toEqual(['/tokens', '/events', '/service', '/current_user']);
});

test('sign-in and token creation share a path but have separate faults', async () => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  mock.setScenario({ faults: [{ endpoint: 'session.create', kind: '500', times: null }] });
  expect((await mock.call('POST', '/tokens', { form: {} })).status).toBe(500);
  expect((await mock.call('POST', '/tokens', { key, form: {} })).status).toBe(200);
});
