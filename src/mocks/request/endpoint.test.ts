// Every endpoint by its name: its path fails when a scenario says so, in the shape of its family, and then works.
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

type Sent = {
  readonly endpoint: EndpointName;
  readonly method: string;
  /** `:id` is an automation token's, `:event` an event's. */
  readonly path: string;
  readonly call?: Call;
};

const password = 'correct horse battery';

const REQUESTS: readonly Sent[] = [
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
    call: { json: { data: [{ type: 'token', id: 'gone' }] } },
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

async function ask({ endpoint, method, path, call }: Sent, kind: FaultKind) {
  const mock = harness();
  mock.setScenario({ seed: 'empty' });
  const key = await mock.sudo('superuser@example.com');
  const { id } = await createAutomationToken(mock, key);
  const who = endpoint === 'session.create' ? {} : { key };
  const { data } = await (await mock.call('GET', '/events', { key })).json();
  const send = () =>
    mock.call(method, path.replace(':id', id).replace(':event', data[0].id), { ...who, ...call });
  mock.setScenario({ faults: [{ endpoint, kind, times: 1 }] });
  return { spoiled: await send(), after: await send() };
}

function familyOf(endpoint: EndpointName) {
  switch (endpoint.split('.')[0]) {
    case 'automation':
      return { type: 'application/problem+json', keys: ['title', 'status', 'detail', 'errors'] };
    case 'events':
      return { type: 'application/vnd.api+json', keys: ['errors'] };
    default:
      return { type: 'application/json', keys: ['msg', 'detail'] };
  }
}

test('every endpoint is asked here', () => {
  expect(REQUESTS.map(({ endpoint }) => endpoint).toSorted()).toEqual([...ENDPOINTS].sort());
});

test.each(REQUESTS)('$endpoint: $method $path fails once when told to, and then works', async sent => {
  const { spoiled, after } = await ask(sent, '422');
  expect(spoiled.status).toBe(422);
  const family = familyOf(sent.endpoint);
  expect(spoiled.headers.get('Content-Type')).toBe(family.type);
  expect(Object.keys(await spoiled.json())).toEqual(family.keys);
  expect(after.ok).toBe(true);
});

test.each(REQUESTS)('$endpoint: $method $path garbles its answer when told to', async sent => {
  const { spoiled } = await ask(sent, 'malformed');
  expect(spoiled.status).toBe(200);
  const text = await spoiled.text();
  expect(() => JSON.parse(text)).toThrow();
});

test.each(['401', '403-sudo', '429'] as const)(
  'a %s is the gateway’s, in its own shape everywhere',
  async kind => {
    const { spoiled } = await ask(
      { endpoint: 'automation.list', method: 'GET', path: '/automation-tokens' },
      kind,
    );
    expect(Object.keys(await spoiled.json())).toEqual(['msg']);
    expect(spoiled.headers.get('Content-Type')).not.toBe('application/problem+json');
  },
);

/** What comes of a spoiled request: a status, no connection, or no answer until the caller gives up. */
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
  'time-out': 'given up',
  offline: 'no connection',
  malformed: 200,
} as const satisfies Record<FaultKind, number | string>;

test.each(REQUESTS)('$endpoint fails in all twelve ways, as often as told to', async sent => {
  const { endpoint, method, path, call } = sent;
  const mock = harness();
  // A fault comes before anybody asks whose key it is; without one, a POST to /tokens signs in.
  const who = endpoint === 'session.create' ? {} : { key: 'a key of nobody' };
  const send = async (kind: FaultKind) => {
    const signal = kind === 'time-out' ? { signal: AbortSignal.abort() } : {};
    const answer = mock.call(method, path, { ...who, ...call, ...signal });
    const response = await answer.catch(() => 'given up' as const);
    if (response === 'given up') return response;
    return response.type === 'error' ? 'no connection' : response.status;
  };
  const faultsLeft = () => JSON.parse(mock.storage.read(SCENARIO_STORAGE_KEY) ?? '{}').faults;
  for (const kind of FAULT_KINDS) {
    mock.setScenario({ faults: [{ endpoint, kind, times: 2 }] });
    expect(await send(kind), kind).toBe(OUTCOMES[kind]);
    expect(faultsLeft()).toEqual([`${endpoint}.${kind}*1`]);
    expect(await send(kind), kind).toBe(OUTCOMES[kind]);
    expect(faultsLeft()).toEqual([]);
  }
});

test('a fault without a number stays until it is cleared', async () => {
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
