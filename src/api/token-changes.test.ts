// Tests that the secret of a new token is given whatever else is wrong with the response, with what the token can do.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NewAutomationToken, NewUserToken } from '../domain/token.ts';
import { createToken } from './token-changes.ts';

const SECRET = 'bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G';

const USER: NewUserToken = {
  kind: 'user',
  name: 'CI',
  scopes: ['purge_select'],
  access: { kind: 'limited', serviceIds: ['a'] },
  expiresAt: new Date('2026-12-24T22:59:59Z'),
};

const AUTOMATION: NewAutomationToken = {
  ...USER,
  kind: 'automation',
  role: 'engineer',
  tlsManagement: false,
};

/** What both endpoints send, as recorded. */
const ANSWER = {
  id: '3Z2hYoTzxHSzYRmYUKSkCb',
  name: 'CI',
  user_id: 'user',
  customer_id: 'account',
  service_id: 'a',
  role: 'engineer',
  tls_access: false,
  expires_at: '2026-12-24T22:59:59Z',
  created_at: '2026-11-24T12:00:00Z',
  updated_at: '2026-11-24T12:00:00Z',
  ip: '',
  last_used_at: '',
  user_agent: '',
  scope: 'purge_select',
  services: ['a'],
};

const WRONG: readonly unknown[] = [undefined, null, '', 'wrong', 0, 5, true, [], ['x'], {}, [{}]];

function answer(body: object) {
  const fetch = vi.fn(async (_path: string, _init: RequestInit) => Response.json(body));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

describe.each([USER, AUTOMATION])('a creation, of type $kind,', asked => {
  it('gives the secret, and nothing that was not asked', async () => {
    answer({ ...ANSWER, access_token: SECRET });
    const { token, secret, excess, unsaid } = await createToken(asked);
    expect(secret.reveal()).toBe(SECRET);
    expect(token).toMatchObject({ id: ANSWER.id, name: 'CI', scopes: ['purge_select'], access: USER.access });
    expect([excess, unsaid]).toEqual([[], []]);
  });

  it.each([...Object.keys(ANSWER), 'limit_services', 'roles', 'workspaces', 'new'])(
    'gives the secret whatever %s holds',
    async key => {
      for (const wrong of WRONG) {
        answer({ ...ANSWER, access_token: SECRET, [key]: wrong });
        expect((await createToken(asked)).secret.reveal()).toBe(SECRET);
      }
    },
  );

  it('gives the secret if it is all that the response has', async () => {
    answer({ access_token: SECRET });
    const { token, secret, excess, unsaid } = await createToken(asked);
    expect(secret.reveal()).toBe(SECRET);
    expect(token).toMatchObject({ id: '', name: 'CI', scopes: ['purge_select'], access: USER.access });
    expect(excess).toEqual([]);
    expect(unsaid.slice(0, 3)).toEqual(['scope', 'services', 'expiry']);
  });

  it.each([
    [{ services: [] }, 'all-services'],
    [{ limit_services: false }, 'all-services'],
    [{ services: ['a', 'b'] }, 'services'],
    [{ scope: 'global' }, 'scopes'],
    [{ expires_at: null }, 'expiry'],
    [{ expires_at: '' }, 'expiry'],
  ])('says what the token can do beyond it, with %j', async (changes, kind) => {
    answer({ ...ANSWER, access_token: SECRET, ...changes });
    expect((await createToken(asked)).excess.map(each => each.kind)).toEqual([kind]);
  });

  it.each([{}, { access_token: '' }, { access_token: 5 }, []])('fails without a secret: %j', async body => {
    answer(body);
    await expect(createToken(asked)).rejects.toMatchObject({ kind: 'malformed', outcomeUnknown: true });
  });
});

it('says what an automation token may do beyond its role and with certificates', async () => {
  answer({ ...ANSWER, access_token: SECRET, role: 'superuser', tls_access: true });
  expect((await createToken(AUTOMATION)).excess).toEqual([
    { kind: 'role', role: 'superuser' },
    { kind: 'tls' },
  ]);
});

it('limits an automation token by the flag of 2026, and a user token by the list alone', async () => {
  const fetch = answer({ ...ANSWER, access_token: SECRET });
  await createToken(AUTOMATION);
  await createToken(USER);
  const [automation, user] = fetch.mock.calls.map(([, init]) => init.body);
  expect(JSON.parse(String(automation))).toMatchObject({ services: ['a'], limit_services: true });
  expect(String(user)).not.toContain('limit_services');
});
