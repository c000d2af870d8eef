// Tests the schema of listed tokens against recorded responses and malformed ones.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseToken, tokenListSchema, tokenSchema } from './token-schema.ts';

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

/** The keys that the console does not read. */
const UNREAD = ['scopes', 'service_id'];

/** The keys without which a row cannot be read. */
const NEEDED = ['id', 'created_at', 'scope'];

function recorded(changes: Record<string, unknown> = {}): unknown {
  return { ...JSON.parse(RECORDED), ...changes };
}

describe('a listed token', () => {
  it('is read from a recording', () => {
    expect(v.parse(tokenSchema, JSON.parse(RECORDED))).toEqual({
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
    expect(v.parse(tokenSchema, recorded(changes))).toMatchObject({
      lastUsedAt: null,
      lastUsedIp: null,
      lastUsedClient: null,
      expiresAt: null,
      sudoExpiresAt: null,
    });
  });

  it("never expires if its expiry is Go's zero date", () => {
    expect(v.parse(tokenSchema, recorded({ expires_at: '0001-01-01T00:00:00Z' })).expiresAt).toBeNull();
  });

  it('has access to all services if it lists none', () => {
    expect(v.parse(tokenSchema, recorded({ services: [], service_id: null })).access).toEqual({
      kind: 'all',
    });
  });

  it('keeps unknown scopes, in their order', () => {
    expect(v.parse(tokenSchema, recorded({ scope: 'root global:read global' })).scopes).toEqual([
      'root',
      'global:read',
      'global',
    ]);
  });

  it('can have unknown keys, which are dropped', () => {
    const token = v.parse(
      tokenSchema,
      recorded({ updated_at: '2021-11-18T20:59:08Z', roles: [], access_token: 'x' }),
    );
    expect(token).toEqual(v.parse(tokenSchema, JSON.parse(RECORDED)));
  });

  it.each([
    ['an empty list and the flag', { services: [], limit_services: true }, { kind: 'none' }],
    ['no list and the flag', { services: null, limit_services: true }, { kind: 'none' }],
    [
      'a list and the flag',
      { services: ['a'], limit_services: true },
      { kind: 'limited', serviceIds: ['a'] },
    ],
    ['a list without the limit', { services: ['a'], limit_services: false }, { kind: 'all' }],
    ['a list and no flag', { services: ['a'], limit_services: null }, { kind: 'limited', serviceIds: ['a'] }],
    ['neither', { services: undefined }, { kind: 'all' }],
  ])('has the access of %s', (_what, changes, access) => {
    expect(v.parse(tokenSchema, recorded(changes)).access).toEqual(access);
  });

  it.each([
    ['an empty id', { id: '' }],
    ['an id that is a number', { id: 5 }],
    ['no date of creation', { created_at: null }],
    ['a date that does not exist', { created_at: '2021-02-30T00:00:00Z' }],
    ['an expiry that is no date', { expires_at: 'never' }],
    ['no scope', { scope: undefined }],
    ['services that are a text', { services: 'a' }],
    ['a service that is no text', { services: [1] }],
    ['a limit that is a text', { limit_services: 'true' }],
    ['an IP that is a number', { ip: 1 }],
  ])('is refused with %s', (_what, changes) => {
    expect(v.is(tokenSchema, recorded(changes))).toBe(false);
  });

  it.each(Object.keys(JSON.parse(RECORDED)).filter(key => !NEEDED.includes(key)))(
    'is read without %s, as with null',
    key => {
      const others = JSON.parse(RECORDED);
      delete others[key];
      expect(v.parse(tokenSchema, others)).toEqual(v.parse(tokenSchema, recorded({ [key]: null })));
    },
  );

  it('is read whatever keys hold that the console does not read', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...UNREAD, 'roles', 'workspaces', 'updated_at', 'new'), fc.jsonValue()),
        extra => {
          expect(parseToken(recorded(extra))).toEqual(parseToken(recorded()));
        },
      ),
    );
  });
});

describe('a list of tokens', () => {
  it('is an array', () => {
    expect(v.parse(tokenListSchema, [])).toMatchObject({ rows: [], unreadable: 0 });
    const { rows, unreadable } = v.parse(tokenListSchema, [recorded(), recorded({ id: 'b' })]);
    expect(rows.map(token => token.id)).toEqual(['5Yo3XXnrQpjc20u0ybrf2g', 'b']);
    expect(unreadable).toBe(0);
  });

  it('leaves out and counts the rows that cannot be read', () => {
    const list = [{}, recorded(), null, recorded({ id: 5 }), 'text', recorded({ id: 'b' })];
    const { rows, unreadable } = v.parse(tokenListSchema, list);
    expect(rows.map(token => token.id)).toEqual(['5Yo3XXnrQpjc20u0ybrf2g', 'b']);
    expect(unreadable).toBe(4);
  });

  it.each([[{ data: [] }], [null], [undefined], ['[]']])('cannot be %j', body => {
    expect(v.is(tokenListSchema, body)).toBe(false);
  });
});
