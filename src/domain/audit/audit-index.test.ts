// Tests single answers of the audit engine: orders that only an account has, pages, the open token, people.
import { describe, expect, it } from 'vitest';
import type { Token } from '../token.ts';
import type { User } from '../user.ts';
import { AuditIndex } from './audit-index.ts';
import { type AuditQuery, type AuditSortKey, NO_FILTER, SOONEST_EXPIRY_FIRST } from './audit-query.ts';

const NOW = new Date('2026-11-24T12:00:00Z');

function token(id: string, given: Partial<Token> = {}): Token {
  return {
    id,
    userId: 'ann',
    customerId: 'account',
    name: `Token ${id}`,
    scopes: ['global'],
    access: { kind: 'all' },
    createdAt: new Date('2026-10-01T00:00:00Z'),
    lastUsedAt: new Date('2026-11-20T00:00:00Z'),
    lastUsedIp: null,
    lastUsedClient: null,
    expiresAt: new Date('2027-11-24T12:00:00Z'),
    sudoExpiresAt: null,
    automation: null,
    ...given,
  };
}

function user(id: string, given: Partial<User> = {}): User {
  return {
    id,
    name: id,
    login: `${id}@example.com`,
    role: 'engineer',
    customerId: 'account',
    twoFactor: false,
    locked: false,
    lastActiveAt: null,
    ...given,
  };
}

function indexOf(...tokens: Token[]): AuditIndex {
  const index = new AuditIndex();
  for (const each of tokens) index.add(each);
  return index;
}

const QUERY: AuditQuery = {
  filter: NO_FILTER,
  order: SOONEST_EXPIRY_FIRST,
  page: 1,
  pageSize: 25,
  openId: null,
};

function sorted(index: AuditIndex, key: AuditSortKey, descending = false): string {
  return Array.from(index.rows(NO_FILTER, { key, descending }, NOW), row => row.token.id).join(' ');
}

const MACHINE = { role: 'user', tlsManagement: true } as const;

describe('the order', () => {
  it('by owner is by name, then login; those who are not known come last', () => {
    const index = indexOf(
      token('1', { userId: 'gone' }),
      token('2', { userId: 'b' }),
      token('3', { userId: 'c' }),
      token('4', { userId: 'a' }),
    );
    index.setPeople([
      user('a', { name: 'Zoë' }),
      user('b', { name: 'ann 10' }),
      user('c', { name: 'Ann 9' }),
    ]);
    expect(sorted(index, 'owner')).toBe('3 2 4 1');
    expect(sorted(index, 'owner', true)).toBe('1 4 2 3');
    index.setPeople([user('gone', { name: 'B' }), user('a', { name: 'B', login: 'a' })]);
    expect(sorted(index, 'owner')).toBe('4 1 2 3');
  });

  it('by role is by what bounds the token: its own role, or its owner’s', () => {
    const index = indexOf(token('1', { userId: 'gone' }), token('2', { automation: MACHINE }), token('3'));
    index.setPeople([user('ann', { role: 'superuser' })]);
    expect(sorted(index, 'role')).toBe('3 2 1');
    expect(sorted(index, 'role', true)).toBe('1 2 3');
  });

  it('by status puts first what fails, then what soon will, then what deserves a look', () => {
    const index = indexOf(
      token('active'),
      token('never-expires', { expiresAt: null }),
      token('never-used', { expiresAt: null, lastUsedAt: null }),
      token('legacy', { name: 'Global API Token', expiresAt: null }),
      token('auto-deletes', { expiresAt: null, lastUsedAt: new Date('2024-12-01T00:00:00Z') }),
      token('expires-soon', { expiresAt: new Date('2026-11-25T00:00:00Z') }),
      token('expired', { expiresAt: NOW }),
    );
    const order = 'expired expires-soon auto-deletes legacy never-used never-expires active';
    expect(sorted(index, 'status')).toBe(order);
    expect(sorted(index, 'status', true)).toBe(order.split(' ').reverse().join(' '));
  });

  it('by expiry has what has expired at its end in both directions, as soon as it has', () => {
    const at = (day: string) => ({ expiresAt: new Date(`2026-${day}T12:00:00Z`) });
    const index = indexOf(
      token('november', at('11-01')),
      token('today', { expiresAt: NOW }),
      token('tomorrow', at('11-25')),
      token('december', at('12-01')),
      token('never', { expiresAt: null }),
    );
    expect(sorted(index, 'expires')).toBe('tomorrow december never today november');
    expect(sorted(index, 'expires', true)).toBe('never december tomorrow today november');
    const later = index.rows(NO_FILTER, SOONEST_EXPIRY_FIRST, new Date('2026-11-25T12:00:00Z'));
    expect(Array.from(later, row => row.token.id).join(' ')).toBe('december never tomorrow today november');
  });

  it('by status is another when time has passed', () => {
    const index = indexOf(token('a', { expiresAt: new Date('2027-01-01T00:00:00Z') }), token('b'));
    index.add(token('c', { expiresAt: null }));
    expect(sorted(index, 'status')).toBe('c a b');
    const later = new Date('2027-01-01T00:00:00Z');
    const rows = index.rows(NO_FILTER, { key: 'status', descending: false }, later);
    expect(Array.from(rows, row => row.token.id)).toEqual(['a', 'c', 'b']);
  });
});

it('shows the last page when the one asked for is beyond it, and one page of nothing', () => {
  const index = indexOf(...Array.from({ length: 51 }, (_, at) => token(String(at))));
  expect(index.view({ ...QUERY, page: 9 }, NOW)).toMatchObject({ page: 3, pages: 3, rows: [{}] });
  const nothing = index.view({ ...QUERY, page: 2, filter: { ...NO_FILTER, text: 'nothing' } }, NOW);
  expect(nothing).toMatchObject({ page: 1, pages: 1, rows: [], matching: 0, total: 51 });
});

it('counts days from the moment of the question', () => {
  const index = indexOf(token('a', { expiresAt: new Date('2026-11-29T12:00:00Z') }));
  const query = { ...QUERY, filter: { ...NO_FILTER, expiresDays: 3 } };
  const matching = (now: string) => index.view(query, new Date(now)).matching;
  expect([matching('2026-11-25T12:00:00Z'), matching('2026-11-26T12:00:00Z')]).toEqual([0, 1]);
});

describe('the open token', () => {
  const days = (count: number) => ({ expiresAt: new Date(NOW.getTime() + count * 86_400_000) });
  const index = indexOf(
    token('b', days(2)),
    token('a', days(1)),
    token('c', { ...days(3), userId: 'bob' }),
    token('d', { expiresAt: null, automation: MACHINE }),
    token('expired', days(-1)),
  );
  const open = (openId: string, text = '') =>
    index.view({ ...QUERY, openId, filter: { ...NO_FILTER, text } }, NOW).open;

  it('has neighbours in the filtered order, and its owner’s other tokens by expiry', () => {
    expect(open('b')).toMatchObject({ previousId: 'a', nextId: 'c', ownerTokenCount: 3 });
    expect(open('b')?.ownerTokens.map(each => each.id)).toEqual(['a', 'd', 'expired']);
    expect(open('a')).toMatchObject({ previousId: null, nextId: 'b' });
    expect(open('d')).toMatchObject({ previousId: 'c', nextId: 'expired' });
    expect(open('expired')).toMatchObject({ previousId: 'd', nextId: null });
    expect(open('c')).toMatchObject({ ownerTokens: [], ownerTokenCount: 0 });
  });

  it('has none when the filter leaves it out, and is nothing when it is not there', () => {
    expect(open('b', 'nothing')).toMatchObject({
      row: { token: { id: 'b' } },
      previousId: null,
      nextId: null,
    });
    expect(open('x')).toBeNull();
  });

  it('lists at most 20 of many, and says how many there are', () => {
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
    token('machine', { automation: MACHINE }),
    token('deleted'),
    token('of nobody known', { userId: 'gone' }),
  );
  index.setPeople([user('ann'), user('bob')]);
  index.remove(['deleted']);

  it('come with what they hold and what they created', () => {
    expect(index.people(NOW)).toEqual([
      { user: user('ann'), activeTokens: 1, allTokens: 3, automationTokens: 1 },
      { user: user('bob'), activeTokens: 0, allTokens: 0, automationTokens: 0 },
    ]);
  });

  it('have user tokens to delete, those in use first, sessions last', () => {
    const ids = (userId: string) => index.tokensOf(userId, NOW).map(row => row.token.id);
    expect(ids('ann')).toEqual(['used', 'expired', 'session']);
    expect(ids('gone')).toEqual(['of nobody known']);
    expect(ids('bob')).toEqual([]);
  });
});

describe('two lists', () => {
  it('are merged by id, and what only the automation list knows is kept, whichever came first', () => {
    const plain = token('1', { scopes: ['global:read'] });
    const machine = { ...plain, automation: MACHINE };
    for (const index of [indexOf(plain, machine), indexOf(machine, plain)]) {
      const { rows, total } = index.view({ ...QUERY, filter: { ...NO_FILTER, type: 'automation' } }, NOW);
      expect([total, rows.map(row => row.token)]).toEqual([1, [machine]]);
    }
  });

  it('can be loaded anew each by itself', () => {
    const old = indexOf(token('user'), token('machine', { automation: MACHINE }), token('deleted'));
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
