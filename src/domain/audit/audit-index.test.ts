// Tests pages, the open token, people, and merging the two lists.
import { describe, expect, it } from 'vitest';
import { AUTOMATION_FACTS, indexOf, NOW, token, user } from './audit-harness.ts';
import { type AuditQuery, NO_FILTER, SOONEST_EXPIRY_FIRST } from './audit-query.ts';

const QUERY: AuditQuery = {
  filter: NO_FILTER,
  order: SOONEST_EXPIRY_FIRST,
  page: 1,
  pageSize: 25,
  openId: null,
  newId: null,
  panel: null,
  lanes: 'owner',
};

it('shows the last page instead of one beyond it, and one empty page without tokens', () => {
  const index = indexOf(...Array.from({ length: 51 }, (_, at) => token(String(at))));
  expect(index.view({ ...QUERY, page: 9 }, NOW)).toMatchObject({ page: 3, pages: 3, rows: [{}] });
  const nothing = index.view({ ...QUERY, page: 2, filter: { ...NO_FILTER, text: 'nothing' } }, NOW);
  expect(nothing).toMatchObject({ page: 1, pages: 1, rows: [], matching: 0, total: 51 });
});

it('counts days from the instant of the query', () => {
  const index = indexOf(token('a', { expiresAt: new Date('2026-11-29T12:00:00Z') }));
  const query = { ...QUERY, filter: { ...NO_FILTER, expiresDays: 3 } };
  const matching = (now: string) => index.view(query, new Date(now)).matching;
  expect([matching('2026-11-25T12:00:00Z'), matching('2026-11-26T12:00:00Z')]).toEqual([0, 1]);
});

it('counts tokens that can reach a service until the moment they expire', () => {
  const index = indexOf(
    token('limited', { access: { kind: 'limited', serviceIds: ['shop'] }, expiresAt: NOW }),
    token('all', { access: { kind: 'all' }, expiresAt: NOW }),
    token('forever', { access: { kind: 'all' }, expiresAt: null }),
    token('other', { access: { kind: 'limited', serviceIds: ['blog'] }, expiresAt: null }),
    token('none', { access: { kind: 'none' }, expiresAt: null }),
  );
  const reaching = (ms: number, status: 'expired' | null = null) => {
    const filter = { ...NO_FILTER, serviceId: 'shop', status };
    const { rows, ...view } = index.view({ ...QUERY, filter }, new Date(NOW.getTime() + ms));
    const { serviceAccess, matching, counters } = view;
    return { ids: rows.map(row => row.token.id).toSorted(), matching, serviceAccess, counters };
  };
  expect(reaching(-1)).toMatchObject({
    ids: ['all', 'forever', 'limited'],
    matching: 3,
    serviceAccess: { limited: 1, all: 2 },
    counters: { expiresSoon: 2, neverExpires: 1, expired: 0 },
  });
  expect(reaching(0)).toMatchObject({
    ids: ['forever'],
    matching: 1,
    serviceAccess: { limited: 0, all: 1 },
    counters: { expiresSoon: 0, neverExpires: 1, expired: 0 },
  });
  expect(reaching(0, 'expired')).toMatchObject({ ids: [], serviceAccess: { limited: 0, all: 0 } });
});

it('keeps browser sessions apart from tokens', () => {
  const session = { name: 'Token Console browser session', expiresAt: NOW };
  const index = indexOf(token('a'), token('b', { expiresAt: NOW }), token('s', session), token('t', session));
  index.remove(['t']);
  const shown = (sessions: boolean) => index.view({ ...QUERY, filter: { ...NO_FILTER, sessions } }, NOW);
  expect(shown(false)).toMatchObject({
    rows: [{ token: { id: 'a' } }, { token: { id: 'b' } }],
    total: 2,
    totals: { tokens: 2, sessions: 1 },
    counters: { expired: 1 },
  });
  expect(shown(true)).toMatchObject({
    rows: [{ token: { id: 's' } }],
    total: 1,
    totals: { tokens: 2, sessions: 1 },
  });
});

it('shows a new token first, wherever its place is', () => {
  const index = indexOf(...Array.from({ length: 60 }, (_, at) => token(`t${10 + at}`)));
  const ids = (newId: string, page = 1, text = '') =>
    index
      .view({ ...QUERY, newId, page, filter: { ...NO_FILTER, text } }, NOW)
      .rows.map(each => each.token.id);
  expect(ids('t50').slice(0, 3)).toEqual(['t50', 't10', 't11']);
  expect(ids('t50', 3)).toHaveLength(10);
  expect(ids('t50', 2)).not.toContain('t50');
  expect(ids('unknown')[0]).toBe('t10');
  expect(ids('t50', 1, 't12')).toEqual(['t12']);
  expect(index.view({ ...QUERY, newId: 't50', openId: 't50' }, NOW).open).toMatchObject({
    previousId: null,
    nextId: 't10',
  });
});

describe('the open token', () => {
  const days = (count: number) => ({ expiresAt: new Date(NOW.getTime() + count * 86_400_000) });
  const index = indexOf(
    token('b', days(2)),
    token('a', days(1)),
    token('c', { ...days(3), userId: 'bob' }),
    token('d', { expiresAt: null, automation: AUTOMATION_FACTS }),
    token('expired', days(-1)),
  );
  const open = (openId: string, text = '') =>
    index.view({ ...QUERY, openId, filter: { ...NO_FILTER, text } }, NOW).open;

  it('has its neighbours in the list, and its owner’s other tokens by expiry', () => {
    expect(open('b')).toMatchObject({ previousId: 'a', nextId: 'c', ownerTokenCount: 3 });
    expect(open('b')?.ownerTokens.map(each => each.id)).toEqual(['a', 'd', 'expired']);
    expect(open('a')).toMatchObject({ previousId: null, nextId: 'b' });
    expect(open('d')).toMatchObject({ previousId: 'c', nextId: 'expired' });
    expect(open('expired')).toMatchObject({ previousId: 'd', nextId: null });
    expect(open('c')).toMatchObject({ ownerTokens: [], ownerTokenCount: 0 });
  });

  it('has no neighbours if the filter excludes it, and is null if it does not exist', () => {
    expect(open('b', 'nothing')).toMatchObject({
      row: { token: { id: 'b' } },
      previousId: null,
      nextId: null,
    });
    expect(open('x')).toBeNull();
  });

  it('lists at most 20 of the owner’s other tokens, and their total number', () => {
    const many = indexOf(...Array.from({ length: 30 }, (_, at) => token(String(at), days(30 - at))));
    const shown = many.view({ ...QUERY, openId: '29' }, NOW).open;
    expect(shown?.ownerTokenCount).toBe(29);
    expect(shown?.ownerTokens.map(each => Number(each.id))).toEqual(
      Array.from({ length: 20 }, (_, at) => 28 - at),
    );
  });
});

describe('people', () => {
  const index = indexOf(
    token('used', { lastUsedAt: NOW }),
    token('expired', { expiresAt: NOW }),
    token('session', { name: 'Token Console browser session', lastUsedAt: NOW }),
    token('machine', { automation: AUTOMATION_FACTS }),
    token('deleted'),
    token('of nobody known', { userId: 'gone' }),
  );
  index.setPeople([user('ann'), user('bob')]);
  index.remove(['deleted']);

  it('are listed with the number of tokens they own and created', () => {
    expect(index.people(NOW)).toEqual([
      { user: user('ann'), activeTokens: 1, allTokens: 3, automationTokens: 1 },
      { user: user('bob'), activeTokens: 0, allTokens: 0, automationTokens: 0 },
    ]);
  });

  it('have their user tokens listed, tokens in use first, sessions last', () => {
    const ids = (userId: string) => index.tokensOf(userId, NOW).map(row => row.token.id);
    expect(ids('ann')).toEqual(['used', 'expired', 'session']);
    expect(ids('gone')).toEqual(['of nobody known']);
    expect(ids('bob')).toEqual([]);
  });
});

describe('two lists', () => {
  it('are merged by id in either order, with the facts of the automation list', () => {
    const plain = token('1', { scopes: ['global:read'] });
    const machine = { ...plain, automation: AUTOMATION_FACTS };
    for (const index of [indexOf(plain, machine), indexOf(machine, plain)]) {
      const { rows, total } = index.view({ ...QUERY, filter: { ...NO_FILTER, type: 'automation' } }, NOW);
      expect([total, rows.map(row => row.token)]).toEqual([1, [machine]]);
    }
  });

  it('change what is known of a token that was already counted', () => {
    const plain = token('machine', { userId: 'synthetic' });
    const index = indexOf(plain);
    index.setPeople([user('synthetic', { name: 'Global API Token' })]);
    const legacy = () => index.view(QUERY, NOW).counters.legacy;
    expect(legacy()).toBe(1);
    index.add({ ...plain, automation: AUTOMATION_FACTS });
    expect(legacy()).toBe(0);
  });

  it('can be loaded again separately', () => {
    const old = indexOf(token('user'), token('machine', { automation: AUTOMATION_FACTS }), token('deleted'));
    old.remove(['deleted']);
    const ids = (which: 'user-tokens' | 'automation-tokens') => {
      const index = indexOf(token('new'));
      index.addFrom(old, which);
      return Array.from(index.rows(NO_FILTER, SOONEST_EXPIRY_FIRST, NOW), row => row.token.id);
    };
    expect(ids('user-tokens')).toEqual(['new', 'user']);
    expect(ids('automation-tokens')).toEqual(['machine', 'new']);
  });
});
