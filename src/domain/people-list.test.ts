// Tests the text filter and the sort orders of the people list.
import { expect, it } from 'vitest';
import type { PersonRow } from './audit/audit-view.ts';
import { filterPeople, PEOPLE_SORT_KEYS, sortPeople } from './people-list.ts';
import type { Role } from './role.ts';

type Facts = {
  login: string;
  name?: string;
  role?: Role;
  twoFactor?: boolean;
  lastActiveAt?: Date | null;
  activeTokens?: number;
  automationTokens?: number;
};

function person({ login, activeTokens = 0, automationTokens = 0, ...facts }: Facts): PersonRow {
  return {
    user: {
      id: `id-of-${login}`,
      name: login,
      role: 'engineer',
      customerId: 'customer',
      twoFactor: false,
      locked: false,
      lastActiveAt: null,
      ...facts,
      login,
    },
    activeTokens,
    allTokens: activeTokens,
    automationTokens,
  };
}

const PEOPLE = [
  person({ login: 'b@x', name: 'Émile', role: 'billing', twoFactor: true, activeTokens: 2 }),
  person({ login: 'a@x', name: 'zoe', role: 'superuser', lastActiveAt: new Date(5000), automationTokens: 3 }),
  person({ login: 'c@x', name: 'Frank', role: 'tls_admin', lastActiveAt: new Date(9000), activeTokens: 100 }),
];

const logins = (people: readonly PersonRow[]) => people.map(({ user }) => user.login.charAt(0)).join('');

it.each([
  ['name', 'bca'],
  ['login', 'abc'],
  ['role', 'bac'],
  ['two-factor', 'acb'],
  ['last-active', 'bac'],
  ['active-tokens', 'abc'],
  ['automation-tokens', 'bca'],
] as const)('puts people in order by %s', (key, expected) => {
  expect(logins(sortPeople(PEOPLE, { key, descending: false }))).toBe(expected);
});

it('sorts equal people by login in both directions', () => {
  const equal = ['c@x', 'a@x', 'b@x'].map(login => person({ login, name: 'Same' }));
  for (const key of PEOPLE_SORT_KEYS.filter(each => each !== 'login'))
    for (const descending of [false, true])
      expect(logins(sortPeople(equal, { key, descending })), key).toBe('abc');
});

it.each([
  ['', 'bac'],
  ['  ', 'bac'],
  ['ÉMILE', 'b'],
  ['id-of-c@x', 'c'],
  ['tls admin', 'c'],
  ['admin frank', 'c'],
  ['frank zoe', ''],
  ['@x', 'bac'],
])('finds by “%s”: %s', (text, expected) => {
  expect(logins(filterPeople(PEOPLE, text))).toBe(expected);
});
