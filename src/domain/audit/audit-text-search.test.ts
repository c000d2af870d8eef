// Tests that a search looks anew when there is more to look through.
import { expect, it } from 'vitest';
import { AuditColumns } from './audit-columns.ts';
import { AuditOwners } from './audit-owners.ts';
import { AuditTextSearch } from './audit-text-search.ts';

const TOKEN = {
  id: 'id',
  userId: 'ann',
  customerId: 'account',
  name: 'CI deploy',
  scopes: [],
  access: { kind: 'all' },
  createdAt: new Date(0),
  lastUsedAt: null,
  lastUsedIp: '192.0.2.7',
  lastUsedClient: 'Curl/8',
  expiresAt: null,
  sudoExpiresAt: null,
  automation: null,
} as const;

const ANN = {
  id: 'ann',
  name: 'Ann Ågren',
  login: 'ann@example.com',
  role: 'user',
  customerId: 'account',
  twoFactor: false,
  locked: false,
  lastActiveAt: null,
} as const;

it('finds owners once they are known, and nothing under their former name', () => {
  const columns = new AuditColumns();
  const owners = new AuditOwners(columns);
  const search = new AuditTextSearch(columns, owners);
  columns.add(TOKEN);
  expect(search.find('ågren')).toHaveLength(0);
  owners.set([ANN]);
  search.forget();
  expect(search.find('ågren')).toHaveLength(1);
  owners.set([{ ...ANN, name: 'Ann Berg' }]);
  search.forget();
  expect(search.find('ågren')).toHaveLength(0);
  expect(search.find('curl berg ci 192')).toHaveLength(1);
});
