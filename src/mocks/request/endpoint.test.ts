// Every endpoint: its faults, and the error format of its API family.
import { expect, test } from 'vitest';
import {
  ENDPOINTS,
  type EndpointName,
  FAULT_KINDS,
  type FaultKind,
  SCENARIO_STORAGE_KEY,
} from '../scenario.ts';
import { NORTHWIND, userId } from '../seed/accounts.ts';
import { type Call, createAutomationToken, harness } from '../testing/mock-harness.ts';

type EndpointRequest = {
  readonly endpoint: EndpointName;
  readonly method: string;
  /** `:id` stands for an automation token, `:event` for an event. */
  readonly path: string;
  readonly call?: Call;
};

const password = 'correct horse battery';

const REQUESTS: readonly EndpointRequest[] = [
  {
    endpoint: 'session.create',
    method: 'POST',
    path: '/tokens',
    call: { form: { username: 'user@example.com', password } },
  },
  { endpoint: 'session.delete', method: 'DELETE', path: '/tokens/self' },
  { endpoint: 'tokens.create', method: 'POST', path: '/tokens', call: { form: { name: 'x' } } },
  { endpoint: 'tokens.list', method: 'GET', path: '/tokens' },
  { endpoint: 'tokens.self', method: 'GET', path: '/tokens/self' },
  { endpoint: 'tokens.get', method: 'GET', path: '/tokens/:id' },
  { endpoint: 'tokens.delete', method: 'DELETE', path: '/tokens/:id' },
  {
    endpoint: 'tokens.bulk',
    method: 'DELETE',
    path: '/tokens',
    call: { json: { data: [{ type: 'token', id: 'unknown' }] } },
  },
  {
    endpoint: 'automation.create',
    method: 'POST',
    path: '/automation-tokens',
    call: { json: { name: 'x', role: 'user' } },
  },
  { endpoint: 'automation.list', method: 'GET', path: '/automation-tokens?page=1' },
  { endpoint: 'automation.get', method: 'GET', path: '/automation-tokens/:id' },
  { endpoint: 'automation.services', method: 'GET', path: '/automation-tokens/:id/services' },
  { endpoint: 'automation.delete', method: 'DELETE', path: '/automation-tokens/:id' },
  { endpoint: 'account.get', method: 'GET', path: `/customer/${NORTHWIND}` },
  { endpoint: 'account.tokens', method: 'GET', path: `/customer/${NORTHWIND}/tokens` },
  { endpoint: 'users.list', method: 'GET', path: `/customer/${NORTHWIND}/users` },
  { endpoint: 'users.get', method: 'GET', path: `/user/${userId('engineer@example.com')}` },
  { endpoint: 'users.delete', method: 'DELETE', path: `/user/${userId('contractor@example.com')}` },
  { endpoint: 'events.list', method: 'GET', path: '/events?page[size]=1' },
  { endpoint: 'events.get', method: 'GET', path: '/events/:event' },
  { endpoint: 'accounts.list', method: 'GET', path: '/accounts' },
  { endpoint: 'accounts.switch', method: 'POST', path: `/accounts/${NORTHWIND}/session` },
  { endpoint: 'sudo.create', method: 'POST', path: '/sudo', call: { form: { password } } },
  { endpoint: 'user.get', method: 'GET', path: '/current_user' },
  { endpoint: 'customer.get', method: 'GET', path: '/current_customer' },
  { endpoint: 'services.list', method: 'GET', path: '/service?page=1' },
  { endpoint: 'verify.get', method: 'GET', path: '/verify' },
  { endpoint: 'openid.get', method: 'GET', path: '/realms/fastly/.well-known/openid-configuration' },
];

/** Sends the request twice; the fault applies to the first one only. */
async function sendTwice({ endpoint, method, path, call }: EndpointRequest, kind: FaultKind) {
  const mock = harness();
  mock.setScenario({ seed: 'empty' });
  const key = await mock.sudo('superuser@example.com');
  const { id } = await createAutomationToken(mock, key);
  const credentials = endpoint === 'session.create' ? {} : { key };
  const { data } = await (await mock.call('GET', '/events', { key })).json();
  const send = () =>
    mock.call(method, path.replace(':id', id).replace(':event', data[0].id), { ...credentials, ...call });
  mock.setScenario({ faults: [{ endpoint, kind, times: 1 }] });
  return { first: await send(), second: await send() };
}

function errorFormatOf(endpoint: EndpointName) {
  switch (endpoint.split('.')[0]) {
    case 'automation':
      return { type: 'application/problem+json', keys: ['title', 'status', 'detail', 'errors'] };
    case 'events':
      return { type: 'application/vnd.api+json', keys: ['errors'] };
    default:
      return { type: 'application/json', keys: ['msg', 'detail'] };
  }
}

test('this file tests every endpoint', () => {
  expect(REQUESTS.map(({ endpoint }) => endpoint).toSorted()).toEqual([...ENDPOINTS].sort());
});

test.each(REQUESTS)('$endpoint: $method $path fails once in its error format, then works', async request => {
  const { first, second } = await sendTwice(request, '422');
  expect(first.status).toBe(422);
  const format = errorFormatOf(request.endpoint);
  expect(first.headers.get('Content-Type')).toBe(format.type);
  expect(Object.keys(await first.json())).toEqual(format.keys);
  expect(second.ok).toBe(true);
});

test.each(REQUESTS)('$endpoint: $method $path can send a malformed response', async request => {
  const { first } = await sendTwice(request, 'malformed');
  expect(first.status).toBe(200);
  const text = await first.text();
  expect(() => JSON.parse(text)).toThrow();
});

test.each(['401', '403-sudo', '429'] as const)(
  'a %s has the error format of the gateway on every endpoint',
  async kind => {
    const { first } = await sendTwice(
      { endpoint: 'automation.list', method: 'GET', path: '/automation-tokens' },
      kind,
    );
    expect(Object.keys(await first.json())).toEqual(['msg']);
    expect(first.headers.get('Content-Type')).not.toBe('application/problem+json');
  },
);

/** What the caller gets for each fault: a status, no connection, or no response until it aborts. */
const OUTCOMES = {
  '400': 400,
  '401': 401,
  '403': 403,
  '403-sudo': 403,
  '404': 404,
  '409': 409,
  '422': 422,
  '429': 429,
  '500': 500,
  'time-out': 'aborted',
  offline: 'no connection',
  // The status of the response that is cut off.
  malformed: 401,
} as const satisfies Record<FaultKind, number | string>;

test.each(REQUESTS)('$endpoint can fail with all twelve kinds, as many times as set', async request => {
  const { endpoint, method, path, call } = request;
  const mock = harness();
  // Faults come before authentication, so any key will do. Without a key, POST /tokens is session.create.
  const credentials = endpoint === 'session.create' ? {} : { key: 'unknown key' };
  const send = async (kind: FaultKind) => {
    const signal = kind === 'time-out' ? { signal: AbortSignal.abort() } : {};
    const pending = mock.call(method, path, { ...credentials, ...call, ...signal });
    const response = await pending.catch(() => 'aborted' as const);
    if (response === 'aborted') return response;
    return response.type === 'error' ? 'no connection' : response.status;
  };
  const faultsLeft = () => JSON.parse(mock.storage.read(SCENARIO_STORAGE_KEY) ?? '{}').faults;
  const isPublic = endpoint === 'session.create' || endpoint === 'openid.get';
  for (const kind of FAULT_KINDS) {
    const outcome = kind === 'malformed' && isPublic ? 200 : OUTCOMES[kind];
    mock.setScenario({ faults: [{ endpoint, kind, times: 2 }] });
    expect(await send(kind), kind).toBe(outcome);
    expect(faultsLeft()).toEqual([`${endpoint}.${kind}*1`]);
    expect(await send(kind), kind).toBe(outcome);
    expect(faultsLeft()).toEqual([]);
  }
});

test('a fault without a count lasts until it is cleared', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  mock.setScenario({ faults: [{ endpoint: 'tokens.list', kind: '500', times: null }] });
  for (let request = 0; request < 20; request++) {
    expect((await mock.call('GET', '/tokens', { key })).status).toBe(500);
  }
  expect((await mock.call('GET', '/tokens/self', { key })).status).toBe(200);
  mock.setScenario({ faults: [] });
  expect((await mock.call('GET', '/tokens', { key })).status).toBe(200);
});
