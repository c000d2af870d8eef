// Tests that cached results do not change what a search finds, also after tokens or people were added.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TOKEN } from '../token-harness.ts';
import { AuditColumns } from './audit-columns.ts';
import { AuditOwners } from './audit-owners.ts';
import { AuditTextSearch } from './audit-text-search.ts';

const USED_TOKEN = { ...TOKEN, id: 'id', userId: 'ann', lastUsedIp: '192.0.2.7', lastUsedClient: 'Curl/8' };

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

it('finds owners once they are loaded, and not by their former name', () => {
  const columns = new AuditColumns();
  const owners = new AuditOwners(columns);
  const search = new AuditTextSearch(columns, owners);
  columns.add(USED_TOKEN);
  expect(search.find('ågren')).toHaveLength(0);
  owners.set([ANN]);
  search.invalidate();
  expect(search.find('ågren')).toHaveLength(1);
  owners.set([{ ...ANN, name: 'Ann Berg' }]);
  search.invalidate();
  expect(search.find('ågren')).toHaveLength(0);
  expect(search.find('curl berg ci 192')).toHaveLength(1);
});

it('finds the same as a new instance while a text is typed, deleted and replaced', () => {
  const columns = new AuditColumns();
  const owners = new AuditOwners(columns);
  owners.set([ANN]);
  for (const name of ['deploy', 'deploy api', 'api', 'redeploy', 'ann api', 'Zone']) {
    for (const userId of ['ann', 'gone']) columns.add({ ...USED_TOKEN, name, userId });
  }
  const written = fc.constantFrom('deploy api', 'ann deploy', 'redeploy', 'api curl', 'zone 192 zone');
  const typed = written.chain(text => fc.nat({ max: text.length }).map(length => text.slice(0, length)));
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 40 }), texts => {
      const search = new AuditTextSearch(columns, owners);
      for (const text of texts) {
        expect(search.find(text)).toEqual(new AuditTextSearch(columns, owners).find(text));
      }
    }),
  );
});
