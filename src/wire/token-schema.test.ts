// Tests the schemas of listed and created tokens against recorded responses and malformed ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createdTokenSchema } from './created-token-schema.ts';
import { parseToken } from './parse-token.ts';
import { splitScope, tokenListSchema, tokenSchema } from './token-schema.ts';

/** `GET /tokens/self`, the 14 recorded keys in their order. */
const RECORDED = `{
  "id": "5Yo3XXnrQpjc20u0ybrf2g",
  "user_id": "4y5K5trZocEAQYkesWlk7M",
  "customer_id": "x4xCwxxJxGCx123Rx5xTx",
  "name": "CI deploy",
  "last_used_at": "2021-11-18T21:03:08Z",
  "created_at": "2021-11-18T20:59:08Z",
  "expires_at": "2022-02-16T23:59:59Z",
  "ip": "127.0.0.1",
  "user_agent": "FastlyGo/6.0.0",
  "sudo_expires_at": "2021-11-18T21:02:47Z",
  "scopes": ["purge_all", "global:read"],
  "scope": "purge_all global:read",
  "services": ["7i6HN3TK9wS159v2gPAZ8A", "d0aw205U9PCGTwHVlim6q"],
  "service_id": "d0aw205U9PCGTwHVlim6q"
}`;

const { name: _name, ...withoutName } = JSON.parse(RECORDED);

function recorded(changes: Record<string, unknown> = {}): unknown {
  return { ...JSON.parse(RECORDED), ...changes };
}

describe('a listed token', () => {
  it('is read from a recording', () => {
    expect(tokenSchema.parse(JSON.parse(RECORDED))).toEqual({
      id: '5Yo3XXnrQpjc20u0ybrf2g',
      userId: '4y5K5trZocEAQYkesWlk7M',
      customerId: 'x4xCwxxJxGCx123Rx5xTx',
      name: 'CI deploy',
      scopes: ['purge_all', 'global:read'],
      access: { kind: 'limited', serviceIds: ['7i6HN3TK9wS159v2gPAZ8A', 'd0aw205U9PCGTwHVlim6q'] },
      createdAt: new Date('2021-11-18T20:59:08Z'),
      lastUsedAt: new Date('2021-11-18T21:03:08Z'),
      lastUsedIp: '127.0.0.1',
      lastUsedClient: 'FastlyGo/6.0.0',
      expiresAt: new Date('2022-02-16T23:59:59Z'),
      sudoExpiresAt: new Date('2021-11-18T21:02:47Z'),
      automation: null,
    });
  });

  it.each([[null], ['']])('has no last use, expiry or sudo for %j', none => {
    const changes = {
      last_used_at: none,
      expires_at: none,
      ip: none,
      user_agent: none,
      sudo_expires_at: none,
    };
    expect(tokenSchema.parse(recorded(changes))).toMatchObject({
      lastUsedAt: null,
      lastUsedIp: null,
      lastUsedClient: null,
      expiresAt: null,
      sudoExpiresAt: null,
    });
  });

  it("never expires if its expiry is Go's zero date", () => {
    expect(tokenSchema.parse(recorded({ expires_at: '0001-01-01T00:00:00Z' })).expiresAt).toBeNull();
  });

  it('has access to all services if it lists none', () => {
    expect(tokenSchema.parse(recorded({ services: [], service_id: null })).access).toEqual({ kind: 'all' });
  });

  it('keeps unknown scopes, in their order', () => {
    expect(tokenSchema.parse(recorded({ scope: 'root global:read global' })).scopes).toEqual([
      'root',
      'global:read',
      'global',
    ]);
  });

  it('can have unknown keys, which are dropped', () => {
    const token = tokenSchema.parse(
      recorded({ updated_at: '2021-11-18T20:59:08Z', roles: [], access_token: 'x' }),
    );
    expect(token).toEqual(tokenSchema.parse(JSON.parse(RECORDED)));
  });

  it.each([
    ['an empty id', { id: '' }],
    ['an id that is a number', { id: 5 }],
    ['no date of creation', { created_at: null }],
    ['a date that does not exist', { created_at: '2021-02-30T00:00:00Z' }],
    ['an expiry that is no date', { expires_at: 'never' }],
    ['scopes that are a text', { scopes: 'global' }],
    ['services that are null', { services: null }],
    ['a service that is no text', { services: [1] }],
    ['an IP that is missing', { ip: undefined }],
  ])('is refused with %s', (_what, changes) => {
    expect(tokenSchema.safeParse(recorded(changes)).success).toBe(false);
  });

  it('is refused if a key is missing', () => {
    expect(tokenSchema.safeParse(withoutName).success).toBe(false);
  });
});

describe('a list of tokens', () => {
  it('is an array', () => {
    expect(tokenListSchema.parse([])).toEqual([]);
    expect(tokenListSchema.parse([recorded(), recorded({ id: 'b' })]).map(token => token.id)).toEqual([
      '5Yo3XXnrQpjc20u0ybrf2g',
      'b',
    ]);
  });

  it.each([[{ data: [] }], [null], [[{}]], ['[]']])('cannot be %j', body => {
    expect(tokenListSchema.safeParse(body).success).toBe(false);
  });
});

describe('a created token', () => {
  /** `POST /tokens`, the 11 recorded keys in their order. */
  const created = {
    id: '3Z2hYoTzxHSzYRmYUKSkCb',
    name: 'my-test-token',
    user_id: '4y5K5trZocEAQYkesWlk7M',
    customer_id: 'x4xCwxxJxGCx123Rx5xTx',
    service_id: null,
    expires_at: null,
    created_at: '2025-02-25T12:01:39Z',
    updated_at: '2025-02-25T12:01:39Z',
    scope: 'purge_all purge_select',
    services: [],
    access_token: 'bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G',
  };

  it('is read as an unused token and a separate secret', () => {
    const { token, secret } = createdTokenSchema.parse(created);
    expect(token).toEqual({
      id: '3Z2hYoTzxHSzYRmYUKSkCb',
      userId: '4y5K5trZocEAQYkesWlk7M',
      customerId: 'x4xCwxxJxGCx123Rx5xTx',
      name: 'my-test-token',
      scopes: ['purge_all', 'purge_select'],
      access: { kind: 'all' },
      createdAt: new Date('2025-02-25T12:01:39Z'),
      lastUsedAt: null,
      lastUsedIp: null,
      lastUsedClient: null,
      expiresAt: null,
      sudoExpiresAt: null,
      automation: null,
    });
    expect(secret.reveal()).toBe('bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G');
  });

  it('never prints its secret', () => {
    expect(JSON.stringify(createdTokenSchema.parse(created))).not.toContain('bV1q');
  });

  it.each([
    ['without a secret', { access_token: undefined }],
    ['with an empty secret', { access_token: '' }],
    ['without a scope', { scope: undefined }],
    ['with services that are null', { services: null }],
  ])('is refused %s', (_what, changes) => {
    expect(createdTokenSchema.safeParse({ ...created, ...changes }).success).toBe(false);
  });

  it('is refused without its secret in the error', () => {
    const refusal = createdTokenSchema.safeParse({ ...created, created_at: 'today' });
    expect(refusal.success).toBe(false);
    expect(JSON.stringify(refusal.error?.issues)).not.toContain('bV1q');
  });
});

it.each([
  ['', []],
  ['global', ['global']],
  [' purge_all  global:read ', ['purge_all', 'global:read']],
])('splits the scope "%s"', (scope, words) => {
  expect(splitScope(scope)).toEqual(words);
});

describe('a token of a long list', () => {
  const text = fc.constantFrom(
    '',
    'a',
    '2021-11-18T21:03:08Z',
    '0001-01-01T00:00:00Z',
    '2021-02-30T00:00:00Z',
  );
  const value = fc.oneof(text, fc.constantFrom(undefined, null, 1, [], ['a'], [1]));

  it('is read or refused as the schema does', () => {
    const keys = Object.keys(JSON.parse(RECORDED));
    fc.assert(
      fc.property(fc.constantFrom(...keys, 'another'), value, (key, given) => {
        const { success, data } = tokenSchema.safeParse(recorded({ [key]: given }));
        expect(parseToken(recorded({ [key]: given }))).toEqual(success ? data : null);
      }),
      { numRuns: 500 },
    );
  });
});
