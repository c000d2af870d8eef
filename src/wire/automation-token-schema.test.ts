// Tests that rows and fields of the API of 2026, and wrong ones, do not take other automation tokens with them.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { automationTokenPageSchema } from './automation-token-schema.ts';

/** The 16 keys of a recorded item, in their order. */
const ITEM = {
  id: 'a',
  creator_id: 'owner',
  customer_id: 'account',
  name: 'Deploy',
  access_token: '',
  role: 'engineer',
  ip: null,
  user_agent: null,
  scopes: 'purge_all global:read',
  services: null,
  service_id: null,
  sudo_expires_at: null,
  last_used_at: null,
  created_at: '2026-01-02T00:00:00Z',
  expires_at: null,
  tls_access: true,
};

const META = { per_page: 100, current_page: 1, record_count: 1, total_pages: 1 };

function read(...items: unknown[]) {
  return v.parse(automationTokenPageSchema, { data: items, meta: META }).data;
}

describe('an automation token', () => {
  it('is read from a recording', () => {
    expect(read(ITEM).rows).toEqual([
      {
        id: 'a',
        userId: 'owner',
        customerId: 'account',
        name: 'Deploy',
        scopes: ['purge_all', 'global:read'],
        access: { kind: 'all' },
        createdAt: new Date('2026-01-02T00:00:00Z'),
        lastUsedAt: null,
        lastUsedIp: null,
        lastUsedClient: null,
        expiresAt: null,
        sudoExpiresAt: null,
        automation: { role: 'engineer', tlsManagement: true },
      },
    ]);
  });

  it.each([
    ['an unknown role', { role: 'auditor' }, { automation: { role: 'auditor', tlsManagement: true } }],
    ['roles as ids', { roles: ['id'] }, {}],
    ['workspaces as objects', { workspaces: [{}] }, {}],
    ['no TLS access', { tls_access: undefined }, { automation: { role: 'engineer', tlsManagement: null } }],
    ['scopes as a list', { scopes: ['global'] }, { scopes: ['global'] }],
    ['its scopes under another key', { scopes: undefined, scope: 'global' }, { scopes: ['global'] }],
    ['a limit to nothing', { services: [], limit_services: true }, { access: { kind: 'none' } }],
  ])('is read with %s', (_what, changes, facts) => {
    expect(read({ ...ITEM, ...changes })).toMatchObject({ rows: [{ id: 'a', ...facts }], unreadable: 0 });
  });

  it.each(Object.keys(ITEM).filter(key => !['id', 'scopes', 'created_at'].includes(key)))(
    'is read without %s, as with null',
    key => {
      const others = Object.fromEntries(Object.entries(ITEM).filter(([each]) => each !== key));
      expect(read(others)).toEqual(read({ ...ITEM, [key]: null }));
      expect(read(others).unreadable).toBe(0);
    },
  );

  it.each([{ id: '' }, { scopes: undefined }, { created_at: 'today' }, { services: 'a' }, { expires_at: 5 }])(
    'is left out and counted with %j',
    changes => {
      const { rows, unreadable } = read({ ...ITEM, ...changes }, { ...ITEM, id: 'b' });
      expect(rows.map(({ id }) => id)).toEqual(['b']);
      expect(unreadable).toBe(1);
    },
  );

  it('is read whatever keys hold that the console does not read', () => {
    const unread = ['access_token', 'service_id', 'roles', 'limit_workspaces', 'workspaces', 'new'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...unread), fc.jsonValue()), extra => {
        expect(read({ ...ITEM, ...extra })).toEqual(read(ITEM));
      }),
    );
  });
});

it('a page needs no other number than that of the pages', () => {
  expect(v.is(automationTokenPageSchema, { data: [], meta: { total_pages: 1 } })).toBe(true);
  expect(v.is(automationTokenPageSchema, { data: [], meta: {} })).toBe(false);
  expect(v.is(automationTokenPageSchema, { data: {}, meta: META })).toBe(false);
});
