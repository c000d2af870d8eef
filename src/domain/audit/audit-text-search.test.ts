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
  owners.set([ANN], true);
  search.invalidate();
  expect(search.find('ågren')).toHaveLength(1);
  owners.set([{ ...ANN, name: 'Ann Berg' }], true);
  search.invalidate();
  expect(search.find('ågren')).toHaveLength(0);
  expect(search.find('curl berg ci 192')).toHaveLength(1);
});

/** Each text of a pair is what people type for the other. */
const SAME_TEXTS: readonly (readonly [string, string])[] = [
  ['caf\u00e9', 'cafe\u0301'],
  ['istanbul', '\u0130STANBUL'],
  ['\u0131stanbul', 'ISTANBUL'],
  ['strasse', 'stra\u00dfe'],
  ['STRA\u1e9eE', 'strasse'],
  ['\u1112\u1161\u11ab', '\ud55c'],
  ['zero\u200bwidth', 'zerowidth'],
  ['\u03bf\u03b4\u03cc\u03c2', '\u039f\u0394\u038c\u03a3'],
];

it.each(SAME_TEXTS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]))(
  'finds %j by %j, wherever it stands',
  (written, typed) => {
    const columns = new AuditColumns();
    const owners = new AuditOwners(columns);
    owners.set(
      [
        { ...ANN, id: 'named', name: written },
        { ...ANN, id: 'login', login: `${written}@example.com` },
      ],
      true,
    );
    const token = { ...USED_TOKEN, userId: 'gone' };
    columns.add({ ...token, id: '0', name: `CI ${written} 1` });
    columns.add({ ...token, id: written });
    columns.add({ ...token, id: '2', lastUsedClient: `${written}/8` });
    columns.add({ ...token, id: '3', lastUsedIp: written });
    columns.add({ ...token, id: '4', userId: 'named' });
    columns.add({ ...token, id: '5', userId: 'login' });
    columns.add({ ...token, id: '6' });
    expect(new AuditTextSearch(columns, owners).find(typed)).toEqual(Uint32Array.of(0, 1, 2, 3, 4, 5));
  },
);

it('finds the same as a new instance while a text is typed, deleted and replaced', () => {
  const columns = new AuditColumns();
  const owners = new AuditOwners(columns);
  owners.set([ANN], true);
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
