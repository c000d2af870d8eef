// The hourly rate limit: mutations only, per user, until the next full UTC hour (wire.md §1.3).
import { expect, test } from 'vitest';
import { harness } from '../testing/mock-harness.ts';

const RESET = String(Date.parse('2026-03-10T12:00:00Z') / 1000);

test('every mutation counts, even a refused one; reads have no rate limit headers', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  const calls = [
    ['POST', '/sudo', '998'],
    ['DELETE', '/tokens/none', '997'],
    ['GET', '/tokens', null],
    ['POST', '/tokens', '996'],
  ] as const;
  for (const [method, path, remaining] of calls) {
    const { headers } = await mock.call(method, path, { key });
    expect(headers.get('Fastly-RateLimit-Remaining'), path).toBe(remaining);
    expect(headers.get('Fastly-RateLimit-Reset'), path).toBe(remaining && RESET);
  }
});

test('the 1001st mutation gives a 429 with the reset time; reads still work; the next hour starts at zero', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  for (let count = 1; count < 1000; count++) await mock.call('DELETE', '/tokens/none', { key });
  const refused = await mock.call('DELETE', '/tokens/none', { key });
  expect(refused.status).toBe(429);
  expect(refused.headers.get('Fastly-RateLimit-Remaining')).toBe('0');
  expect(refused.headers.get('Fastly-RateLimit-Reset')).toBe(RESET);
  expect(await refused.json()).toEqual({
    msg: 'You have exceeded your hourly rate limit. Please contact support@fastly.com if you think this is a mistake.',
  });
  expect((await mock.call('GET', '/tokens', { key })).status).toBe(200);
  await expect(mock.signIn('user@example.com')).resolves.toBeTruthy();
  mock.clock.now = new Date('2026-03-10T11:59:59Z');
  expect((await mock.call('DELETE', '/tokens/none', { key })).status).toBe(429);
  mock.clock.now = new Date('2026-03-10T12:00:00Z');
  const afterReset = await mock.call('DELETE', '/tokens/none', { key });
  expect(afterReset.status).toBe(404);
  expect(afterReset.headers.get('Fastly-RateLimit-Remaining')).toBe('999');
});

test('with a stopped clock the limit also ends when the rest of its hour has passed on the machine', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  for (let count = 1; count < 1000; count++) await mock.call('DELETE', '/tokens/none', { key });
  const mutate = async () => (await mock.call('DELETE', '/tokens/none', { key })).status;
  const rest = Date.parse('2026-03-10T12:00:00Z') - mock.clock.now.getTime();
  mock.machine.time += rest - 1;
  expect(await mutate()).toBe(429);
  mock.machine.time += 1;
  const { headers, status } = await mock.call('DELETE', '/tokens/none', { key });
  expect([status, headers.get('Fastly-RateLimit-Remaining')]).toEqual([404, '999']);
  expect(headers.get('Fastly-RateLimit-Reset')).toBe(RESET);
});
