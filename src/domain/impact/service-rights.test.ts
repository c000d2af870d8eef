// Tests who and what can change or purge a service, and that each count is the number of tokens that the filter finds.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOW as ANY_NOW, token as anyToken } from '../audit/audit-arbitraries-harness.ts';
import { AUTOMATION_FACTS, indexOf, NOW, token, user } from '../audit/audit-harness.ts';
import { AuditIndex } from '../audit/audit-index.ts';
import { NO_FILTER, SOONEST_EXPIRY_FIRST } from '../audit/audit-query.ts';
import type { Token } from '../token.ts';
import type { User } from '../user.ts';

const ONLY_S1 = { kind: 'limited', serviceIds: ['s1'] } as const;

it.each<[string, Partial<Token>, readonly [change: number, all: number, select: number]]>([
  ['global', { scopes: ['global'] }, [1, 1, 1]],
  ['purge_all', { scopes: ['purge_all'] }, [0, 1, 0]],
  ['purge_select', { scopes: ['purge_select'] }, [0, 0, 1]],
  ['both scopes to purge', { scopes: ['purge_select', 'purge_all'] }, [0, 1, 1]],
  ['global:read', { scopes: ['global:read'] }, [0, 0, 0]],
  ['no scope', { scopes: [] }, [0, 0, 0]],
  ['global of a billing user', { scopes: ['global'], userId: 'billing' }, [0, 0, 0]],
  ['global of a TLS admin', { scopes: ['global'], userId: 'tls_admin' }, [0, 0, 0]],
  ['global of a superuser', { scopes: ['global'], userId: 'superuser' }, [1, 1, 1]],
  ['purge_all of a user', { scopes: ['purge_all'], userId: 'user' }, [0, 0, 0]],
  ['global of an automation token for a user', { automation: AUTOMATION_FACTS }, [0, 0, 0]],
  [
    'global of an automation token for an engineer',
    { automation: { role: 'engineer', tlsManagement: false }, userId: 'user' },
    [1, 1, 1],
  ],
  ['another service', { access: { kind: 'limited', serviceIds: ['s2'] } }, [0, 0, 0]],
  ['no services', { access: { kind: 'none' } }, [0, 0, 0]],
  ['an expiry at this moment', { expiresAt: NOW }, [0, 0, 0]],
  ['the name of a session', { name: 'Token Console browser session' }, [0, 0, 0]],
])('counts a token with %s', (_, changes, expected) => {
  const index = indexOf(token('t', { access: ONLY_S1, ...changes }));
  index.setPeople(
    ['engineer', 'superuser', 'billing', 'tls_admin', 'user']
      .map(role => user(role, { role }))
      .concat(user('ann')),
  );
  const rights = index.serviceRights('s1', NOW);
  expect(rights.abilities.map(({ limited }) => limited)).toEqual(expected);
  expect(rights.abilities.map(({ all }) => all)).toEqual([0, 0, 0]);
  expect(rights.unknownTokens).toBe(0);
});

it('counts tokens for all services apart, also for a service that no token is limited to', () => {
  const index = indexOf(token('t', { access: { kind: 'all' }, scopes: ['purge_all'] }));
  index.setPeople([user('ann')]);
  expect(index.serviceRights('unheard-of', NOW).abilities).toEqual([
    { ability: 'change', users: 1, limited: 0, all: 0 },
    { ability: 'purge-all', users: 1, limited: 0, all: 1 },
    { ability: 'purge-select', users: 1, limited: 0, all: 0 },
  ]);
});

it.each<[string, Partial<User>, number]>([
  ['a superuser', { role: 'superuser' }, 1],
  ['an engineer', {}, 1],
  ['a user', { role: 'user' }, 0],
  ['a billing user', { role: 'billing' }, 0],
  ['a locked engineer', { locked: true }, 0],
  ['the holder of the old keys', { name: 'Global API Token' }, 0],
  ['a user with an unknown role', { role: 'auditor' }, 1],
])('counts %s', (_, changes, expected) => {
  const index = indexOf();
  index.setPeople([user('ann', changes)]);
  const { abilities, roles, unknownUsers } = index.serviceRights('s1', NOW);
  expect(abilities.map(({ users }) => users)).toEqual([expected, expected, expected]);
  expect(unknownUsers).toBe(changes.role === 'auditor' ? 1 : 0);
  expect(roles.map(({ count }) => count)).toEqual(expected === 1 && unknownUsers === 0 ? [1] : []);
});

it('counts what it does not know as able, and says how many these are', () => {
  const index = indexOf(
    token('no owner', { scopes: ['purge_all'], access: ONLY_S1 }),
    token('scope', { scopes: ['beta'], automation: { role: 'engineer', tlsManagement: true } }),
  );
  expect(index.serviceRights('s1', NOW)).toEqual({
    abilities: [
      { ability: 'change', users: 0, limited: 0, all: 1 },
      { ability: 'purge-all', users: 0, limited: 1, all: 1 },
      { ability: 'purge-select', users: 0, limited: 0, all: 1 },
    ],
    roles: [],
    unknownUsers: 0,
    unknownTokens: 2,
    tls: 1,
  });
});

it('counts as many tokens as the filter finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyToken, { selector: ({ id }) => id, maxLength: 12 }),
      fc.constantFrom('s1', 's2', 'unheard-of'),
      (tokens, serviceId) => {
        const now = new Date(ANY_NOW);
        const index = new AuditIndex();
        for (const each of tokens) index.add(each);
        index.setPeople([user('ann'), user('bob', { role: 'billing' }), user('cem', { role: 'auditor' })]);
        const found = (ability: 'change' | 'purge-all' | 'purge-select', access: 'limited' | 'all') =>
          [...index.rows({ ...NO_FILTER, serviceId, ability, access }, SOONEST_EXPIRY_FIRST, now)].length;
        for (const { ability, limited, all } of index.serviceRights(serviceId, now).abilities)
          expect([limited, all]).toEqual([found(ability, 'limited'), found(ability, 'all')]);
      },
    ),
  );
});
