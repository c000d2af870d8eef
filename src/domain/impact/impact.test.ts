// Tests what a deletion breaks and which tokens could take over, also against the rule written for single tokens.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accessToIds } from '../access.ts';
import { NOW as ANY_NOW, token as anyToken } from '../audit/audit-arbitraries-harness.ts';
import { AUTOMATION_FACTS, indexOf, NOW, token, user } from '../audit/audit-harness.ts';
import { AuditIndex } from '../audit/audit-index.ts';
import { isExpired, type Token, tokenType } from '../token.ts';
import type { User } from '../user.ts';
import { clientName } from './client-name.ts';
import type { Affected } from './impact.ts';

const USED = {
  lastUsedAt: new Date('2026-11-22T00:00:00Z'),
  lastUsedClient: 'curl/8.7.1',
  lastUsedIp: '192.0.2.7',
  scopes: ['purge_select'],
  access: { kind: 'limited', serviceIds: ['s1'] },
} as const;

const OTHER = { ...USED, lastUsedClient: 'curl/7.0.0', lastUsedAt: new Date('2026-11-01T00:00:00Z') };

/** The impact of deleting the token `old` beside another token. */
function impactBeside(
  other: Partial<Token>,
  old: Partial<Token> = {},
  people: readonly User[] = [user('ann')],
) {
  const index = indexOf(token('old', { ...USED, ...old }), token('other', { ...OTHER, ...other }));
  index.setPeople(people);
  return index.impact(['old'], NOW);
}

function successorsOf(impact: ReturnType<typeof impactBeside>) {
  const ids = (list: readonly Affected[]) => list.map(({ successor }) => successor?.id ?? null).join();
  return [ids(impact.clients.listed), ids(impact.addresses.listed), ids(impact.services.listed)];
}

it('names the client without its version, the address and the services, and when they used the token last', () => {
  const access = { kind: 'limited', serviceIds: ['s1', 's2'] } as const;
  const { clients, addresses, services, ...counts } = indexOf(token('old', { ...USED, access })).impact(
    ['old', 'unheard-of'],
    NOW,
  );
  expect(counts).toEqual({ used: 1, neverUsed: 0, expired: 0 });
  const facts = {
    lastUsedAt: USED.lastUsedAt,
    isInUse: true,
    tokens: 1,
    successors: 0,
    successor: null,
  };
  expect(clients).toEqual({ count: 1, alone: 1, listed: [{ what: 'curl', ...facts }] });
  expect(addresses).toEqual({ count: 1, alone: 1, listed: [{ what: '192.0.2.7', ...facts }] });
  expect(services).toEqual({
    count: 2,
    alone: 2,
    listed: [
      { what: 's1', ...facts },
      { what: 's2', ...facts },
    ],
  });
});

it.each<[string, Partial<Token>, readonly string[]]>([
  ['can do the same', {}, ['other', 'other', 'other']],
  ['can do everything', { scopes: ['global'], access: { kind: 'all' } }, ['other', 'other', 'other']],
  [
    'was used by another client from another address',
    { lastUsedClient: 'x', lastUsedIp: 'y' },
    ['', '', 'other'],
  ],
  ['has never been used', { lastUsedAt: null, lastUsedClient: null, lastUsedIp: null }, ['', '', 'other']],
  ['has another scope', { scopes: ['purge_all', 'global:read'] }, ['', '', '']],
  ['has access to another service', { access: { kind: 'limited', serviceIds: ['s2'] } }, ['', '', '']],
  ['has no access', { access: { kind: 'none' } }, ['', '', '']],
  ['expires now', { expiresAt: NOW }, ['', '', '']],
  ['is a browser session', { name: 'Token Console browser session' }, ['', '', '']],
  ['has an owner who is not known', { userId: 'gone' }, ['', '', '']],
  ['has an owner who cannot purge', { userId: 'bill' }, ['', '', '']],
  ['has a role that cannot purge', { automation: AUTOMATION_FACTS }, ['', '', '']],
])('another token that %s', (_, other, expected) => {
  const people = [user('ann'), user('bill', { role: 'billing' })];
  expect(successorsOf(impactBeside(other, {}, people))).toEqual(expected);
});

it('needs a token for all services in place of one', () => {
  expect(successorsOf(impactBeside({}, { access: { kind: 'all' } }))).toEqual(['', '', '']);
});

it('offers nothing in place of a scope that it does not know, or of TLS management', () => {
  const everything = { scopes: ['global', 'beta'], access: { kind: 'all' } } as const;
  expect(successorsOf(impactBeside(everything, { scopes: ['beta'] }))).toEqual(['', '', '']);
  const automation = { role: 'engineer', tlsManagement: true };
  expect(successorsOf(impactBeside(everything, { automation }))).toEqual(['', '', '']);
});

it('offers the token that was used last, and counts the others', () => {
  const index = indexOf(
    token('old', USED),
    token('early', { ...OTHER, lastUsedAt: new Date('2026-10-02T00:00:00Z') }),
    token('late', { ...OTHER, access: { kind: 'all' } }),
    token('unused', { ...OTHER, lastUsedAt: null }),
  );
  index.setPeople([user('ann')]);
  const [service] = index.impact(['old'], NOW).services.listed;
  expect([service?.successors, service?.successor?.id]).toEqual([3, 'late']);
});

it('does not offer a token that is deleted, too, and lists what was used last first', () => {
  const index = indexOf(
    token('early', OTHER),
    token('late', {
      ...USED,
      access: { kind: 'limited', serviceIds: ['s2', 's1'] },
      lastUsedIp: '192.0.2.8',
    }),
    token('unused', { lastUsedAt: null }),
    token('expired', { expiresAt: NOW }),
    token('session', { ...USED, name: 'Token Console browser session' }),
  );
  index.setPeople([user('ann')]);
  const impact = index.impact(['early', 'late', 'unused', 'expired', 'session'], NOW);
  expect(impact).toMatchObject({ used: 2, neverUsed: 1, expired: 1 });
  expect(impact.addresses.listed.map(({ what, isInUse, tokens }) => [what, isInUse, tokens])).toEqual([
    ['192.0.2.8', true, 1],
    ['192.0.2.7', false, 1],
  ]);
  expect(impact.clients).toMatchObject({ alone: 1, listed: [{ what: 'curl', tokens: 2, successors: 0 }] });
});

const PEOPLE = [user('ann'), user('bob', { role: 'billing' }), user('cem', { role: 'auditor' })];

/** What the token can do, as words. `sure`: only what is known. */
function abilities(each: Token, sure: boolean): ReadonlySet<string> {
  const role = each.automation?.role ?? PEOPLE.find(({ id }) => id === each.userId)?.role ?? '';
  const everything = ['change', 'purge_all', 'purge_select', 'global:read'];
  const known = ['superuser', 'engineer', 'billing', 'user', 'tls_admin', 'tls_viewer'].includes(role);
  const mayPurge = known ? role === 'superuser' || role === 'engineer' : !sure;
  const able = each.scopes.flatMap(scope => {
    if (scope === 'global') return everything;
    if (scope === 'unheard-of') return sure ? [] : [...everything, 'unknown'];
    return [scope];
  });
  const allowed = able.filter(what => mayPurge || what === 'global:read' || (known && what === 'unknown'));
  return new Set(each.automation?.tlsManagement ? [...allowed, 'tls'] : allowed);
}

function reaches(each: Token, service: string): boolean {
  return each.access.kind === 'all' || accessToIds(each.access).includes(service);
}

it('finds the same successors as the rule for single tokens', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyToken, { selector: ({ id }) => id, maxLength: 8 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (tokens, chosen) => {
        const now = new Date(ANY_NOW);
        const index = new AuditIndex();
        for (const each of tokens) index.add(each);
        index.setPeople(PEOPLE);
        const works = (each: Token) => tokenType(each) !== 'session' && !isExpired(each, now);
        const gone = tokens.filter((each, at) => chosen[at] && works(each) && each.lastUsedAt !== null);
        const others = tokens.filter((each, at) => !chosen[at] && works(each));
        const impact = index.impact(
          tokens.filter((_, at) => chosen[at]).map(({ id }) => id),
          now,
        );
        const covers = (other: Token, group: readonly Token[]) =>
          group.every(each => [...abilities(each, false)].every(what => abilities(other, true).has(what)));
        const everywhere = (other: Token, group: readonly Token[]) =>
          group.every(({ access }) =>
            access.kind === 'all'
              ? other.access.kind === 'all'
              : accessToIds(access).every(service => reaches(other, service)),
          );
        expect(impact.used).toBe(gone.length);
        const check = (
          { listed }: { readonly listed: readonly Affected[] },
          isOf: (each: Token, what: string | null) => boolean,
          isPlace: boolean,
        ) => {
          for (const { what, tokens: count, successors } of listed) {
            const group = gone.filter(each => isOf(each, what));
            const able = others.filter(
              other => isOf(other, what) && covers(other, group) && (!isPlace || everywhere(other, group)),
            );
            expect([what, count, successors]).toEqual([what, group.length, able.length]);
          }
        };
        check(impact.clients, (each, what) => clientName(each.lastUsedClient ?? '') === what, true);
        check(impact.addresses, (each, what) => each.lastUsedIp === what, true);
        // A token for all services is listed as such, and could take over for each of them.
        const direct = (each: Token, what: string | null) =>
          what === null ? each.access.kind === 'all' : accessToIds(each.access).includes(what);
        for (const { what, tokens: count, successors } of impact.services.listed) {
          const group = gone.filter(each => direct(each, what));
          const able = others.filter(
            other => (what === null ? direct(other, null) : reaches(other, what)) && covers(other, group),
          );
          expect([what, count, successors]).toEqual([what, group.length, able.length]);
        }
      },
    ),
    { numRuns: 500 },
  );
});
