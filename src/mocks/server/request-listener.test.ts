// The server answers recorded requests like the real API, and keeps its rules when two clients write at once.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { CONSOLE_SESSION_NAME } from '../../domain/token.ts';
import { memoryStorage } from '../model/storage.ts';
import { DEMO_PASSWORD } from '../scenario.ts';
import { serviceId } from '../seed/services.ts';
import { kindOf } from '../testing/http-kind-harness.ts';
import { harness } from '../testing/mock-harness.ts';
import { type MockServer, startMockServer } from './server.ts';

const RECORDED = readFileSync(new URL('../testing/recorded-exchanges.txt', import.meta.url), 'utf8');
const SUPERUSER = 'superuser@example.com';

type Fields = Readonly<Record<string, string>>;

/** Creates a token with a password. */
async function signIn({ url }: MockServer, username: string, fields: Fields = {}) {
  const body = new URLSearchParams({ name: 'laptop', ...fields, username, password: DEMO_PASSWORD });
  const { id, customer_id, access_token } = await (
    await fetch(`${url}/tokens`, { method: 'POST', body })
  ).json();
  return { id: String(id), customerId: String(customer_id), key: String(access_token) };
}

function send(
  { url }: MockServer,
  method: string,
  path: string,
  key: string,
  form?: Fields,
): Promise<Response> {
  return fetch(url + path, {
    method,
    headers: { 'Fastly-Key': key },
    body: form ? new URLSearchParams(form) : null,
  });
}

describe('recorded requests', () => {
  let server: MockServer;
  let filled: Fields = {};

  beforeAll(async () => {
    server = await startMockServer(0, { scenario: { clock: stoppedAt('2025-02-25T12:01:37Z') } });
    const session = await signIn(server, SUPERUSER, { name: CONSOLE_SESSION_NAME });
    await send(server, 'POST', '/sudo', session.key, { password: DEMO_PASSWORD });
    const automation = await fetch(`${server.url}/automation-tokens`, {
      method: 'POST',
      headers: { 'Fastly-Key': session.key, 'Content-Type': 'application/json' },
      body: '{"name":"older","role":"engineer"}',
    });
    const expired = await signIn(server, SUPERUSER, { expires_at: '2025-02-25T12:01:38Z' });
    const users = await (
      await send(server, 'GET', `/customer/${session.customerId}/users`, session.key)
    ).json();
    const leaver = users.find(({ login }: { login: string }) => login === 'billing@example.com');
    const tokens = await (
      await send(server, 'GET', `/customer/${session.customerId}/tokens`, session.key)
    ).json();
    for (const { id, user_id } of tokens) {
      if (user_id === leaver.id) await send(server, 'DELETE', `/tokens/${id}`, session.key);
    }
    server.setScenario({ clock: stoppedAt('2025-02-25T12:01:39Z') });
    filled = {
      key: session.key,
      session: CONSOLE_SESSION_NAME,
      customer: session.customerId,
      service: serviceId('images-cdn'),
      leaver: leaver.id,
      expired: expired.key,
      'expired-id': expired.id,
      'automation-1': (await automation.json()).id,
      'read-only': (await signIn(server, SUPERUSER, { scope: 'global:read' })).key,
      'no-sudo': (await signIn(server, SUPERUSER)).key,
      'token-1': (await signIn(server, SUPERUSER)).id,
      'token-2': (await signIn(server, SUPERUSER)).id,
      'token-3': (await signIn(server, SUPERUSER)).id,
    };
  });

  afterAll(() => server.close());

  const exchanges = RECORDED.split('\n### ')
    .slice(1)
    .map(text => {
      const [head = '', ...parts] = text.trim().split('\n\n');
      const [title = '', ...request] = head.split('\n');
      const answer = parts.pop() ?? '';
      return { title: `${title}: ${request[0]?.split('?')[0]}`, request, body: parts[0] ?? null, answer };
    });

  test.each(exchanges)('$title', async exchange => {
    const fill = (text: string) => text.replace(/\{([a-z][a-z0-9-]*)\}/g, (all, name) => filled[name] ?? all);
    const [line = '', ...headers] = exchange.request.map(fill);
    const [method = '', path = ''] = line.split(' ');
    const response = await fetch(server.url + path, {
      method,
      headers: Object.fromEntries(headers.map(each => each.split(': ', 2))),
      body: exchange.body && fill(exchange.body),
    });
    const [head = '', recorded = '', ...words] = exchange.answer.split('\n');
    const [status, contentType] = head.split(' ');
    const text = await response.text();
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      Number(status),
      contentType ?? null,
    ]);
    for (const each of words) expect(text).toContain(fill(each.slice(1)));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      pragma: 'no-cache',
      server: 'fastly control-gateway',
      status: `${response.status} ${response.statusText}`,
      'strict-transport-security': 'max-age=31536000',
    });
    expect(response.headers.get('Vary')).toBe(contentType === undefined ? null : 'Accept-Encoding');
    if (contentType === undefined) {
      expect(response.headers.get('Content-Length')).toBeNull();
      return expect(text).toBe('');
    }
    expect(text.endsWith('\n')).toBe(recorded.endsWith('↵'));
    const length = recorded.endsWith('↵') ? String(Buffer.byteLength(text)) : null;
    expect(response.headers.get('Content-Length')).toBe(length);
    const wanted: unknown = JSON.parse(fill(recorded).replace('↵', ''));
    expect(kindOf(JSON.parse(text), wanted)).toEqual(kindOf(wanted, wanted));
    // Only mutations have the headers of the rate limit (wire.md §0.10), and only once their user is known.
    const counted = method !== 'GET' && !exchange.title.includes('wrong password');
    expect(response.headers.has('Fastly-RateLimit-Remaining')).toBe(counted);
    expect(response.headers.get('Fastly-RateLimit-Reset')).toBe(
      counted ? String(Date.UTC(2025, 1, 25, 13) / 1000) : null,
    );
  });
});

describe('two clients at once', () => {
  /** Two programs of one user, each with its own key in sudo. */
  async function startTwo(username: string) {
    const storage = memoryStorage();
    const scenario = { seed: 'at-limit', clock: stoppedAt('2026-03-10T11:48:00Z') } as const;
    const server = await startMockServer(0, { scenario, storage });
    onTestFinished(server.close);
    const keys = [];
    while (keys.length < 2) {
      const { key } = await signIn(server, username, { name: CONSOLE_SESSION_NAME });
      await send(server, 'POST', '/sudo', key, { password: DEMO_PASSWORD });
      keys.push(key);
    }
    return { server, keys, storage };
  }

  const statuses = (responses: readonly Response[]) => responses.map(({ status }) => status).sort();

  test('cannot create more than 100 tokens together, and each deletion succeeds once', async () => {
    const { server, keys } = await startTwo('user@example.com');
    const attempts = keys.flatMap(key =>
      Array.from({ length: 10 }, (_, index) =>
        send(server, 'POST', '/tokens', key, { name: `Job ${index}`, scope: 'global:read' }),
      ),
    );
    const created = await Promise.all(attempts);
    expect(statuses(created)).toEqual([...Array(7).fill(200), ...Array(13).fill(400)]);

    const bodies = await Promise.all(created.filter(({ ok }) => ok).map(response => response.json()));
    const works = await Promise.all(
      bodies.map(body => send(server, 'GET', '/tokens/self', body.access_token)),
    );
    expect(statuses(works)).toEqual(Array(7).fill(200));

    for (const { id } of bodies) {
      const both = await Promise.all(keys.map(key => send(server, 'DELETE', `/tokens/${id}`, key)));
      expect(statuses(both)).toEqual([204, 404]);
    }
    const [key = ''] = keys;
    const left: { name: string }[] = await (await send(server, 'GET', '/tokens', key)).json();
    expect(left.filter(({ name }) => name.startsWith('Job '))).toEqual([]);
    expect((await send(server, 'POST', '/tokens', key, { name: 'Room again' })).status).toBe(200);
  });

  test('share one rate limit: each mutation counts, and at the limit both clients are refused', async () => {
    const { server, keys, storage } = await startTwo('engineer@example.com');
    const mutate = (index: number) => send(server, 'DELETE', '/tokens/nothing', keys[index % 2] ?? '');
    // Signing in and sudo were four mutations of 1000 an hour (wire.md §1.3). Without HTTP, 976 take little time.
    const mock = harness(storage);
    for (let count = 0; count < 976; count++) {
      await mock.call('DELETE', '/tokens/nothing', { key: keys[0] ?? '' });
    }
    const responses = await Promise.all(Array.from({ length: 24 }, (_, index) => mutate(index)));
    const remaining = responses
      .filter(({ status }) => status !== 429)
      .map(({ headers }) => Number(headers.get('Fastly-RateLimit-Remaining')));
    expect(remaining.sort((one, other) => other - one)).toEqual(
      Array.from({ length: 20 }, (_, index) => 19 - index),
    );
    const refused = responses.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(await refused[0]?.json()).toEqual({
      msg: 'You have exceeded your hourly rate limit. Please contact support@fastly.com if you think this is a mistake.',
    });
    expect((await send(server, 'GET', '/tokens', keys[0] ?? '')).status).toBe(200);
    server.setScenario({ clock: stoppedAt('2026-03-10T12:00:00Z') });
    expect((await mutate(0)).status).toBe(404);
  });
});

test('a list of 100,000 tokens arrives complete', async () => {
  const server = await startMockServer(0, { scenario: { seed: 'large' } });
  onTestFinished(server.close);
  const { key, customerId } = await signIn(server, SUPERUSER);
  const tokens = await (await send(server, 'GET', `/customer/${customerId}/tokens`, key)).json();
  expect(tokens.length).toBeGreaterThan(100_000);
});

function stoppedAt(instant: string) {
  return { kind: 'stopped', at: Date.parse(instant) } as const;
}
