// Tests the sort orders that only the account table has.
import { describe, expect, it } from 'vitest';
import { AUTOMATION_FACTS, indexOf, NOW, token, user } from './audit-harness.ts';
import type { AuditIndex } from './audit-index.ts';
import { type AuditSortKey, NO_FILTER, SOONEST_EXPIRY_FIRST } from './audit-query.ts';

function sorted(index: AuditIndex, key: AuditSortKey, descending = false): string {
  return Array.from(index.rows(NO_FILTER, { key, descending }, NOW), row => row.token.id).join(' ');
}

describe('the order', () => {
  it('by owner is by name, then login, with unknown owners last', () => {
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

  it('by role uses the role that limits the token: its own, or its owner’s', () => {
    const index = indexOf(
      token('1', { userId: 'gone' }),
      token('2', { automation: AUTOMATION_FACTS }),
      token('3'),
    );
    index.setPeople([user('ann', { role: 'superuser' })]);
    expect(sorted(index, 'role')).toBe('3 2 1');
    expect(sorted(index, 'role', true)).toBe('1 2 3');
  });

  it('by status starts with expired, then expiring soon, then what needs attention', () => {
    const index = indexOf(
      token('active'),
      token('never-expires', { expiresAt: null }),
      token('never-used', { expiresAt: null, lastUsedAt: null }),
      token('legacy', { userId: 'synthetic', expiresAt: null }),
      token('auto-deletes', { expiresAt: null, lastUsedAt: new Date('2024-12-01T00:00:00Z') }),
      token('expires-soon', { expiresAt: new Date('2026-11-25T00:00:00Z') }),
      token('expired', { expiresAt: NOW }),
    );
    index.setPeople([user('synthetic', { name: 'Global API Token' })]);
    const order = 'expired expires-soon auto-deletes legacy never-used never-expires active';
    expect(sorted(index, 'status')).toBe(order);
    expect(sorted(index, 'status', true)).toBe(order.split(' ').reverse().join(' '));
  });

  it('by expiry has expired tokens last in both directions, from the instant of expiry', () => {
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

  it('by status changes as time passes', () => {
    const index = indexOf(token('a', { expiresAt: new Date('2027-01-01T00:00:00Z') }), token('b'));
    index.add(token('c', { expiresAt: null }));
    expect(sorted(index, 'status')).toBe('c a b');
    const later = new Date('2027-01-01T00:00:00Z');
    const rows = index.rows(NO_FILTER, { key: 'status', descending: false }, later);
    expect(Array.from(rows, row => row.token.id)).toEqual(['a', 'c', 'b']);
  });

  it('by name does not depend on how much was prepared, nor on removed tokens', () => {
    for (const steps of [0, 1, 2, 30, 100]) {
      const index = indexOf(token('1', { name: 'ci 10' }), token('2', { name: 'CI 9' }));
      for (let step = 0; step < steps; step += 1) index.prepare();
      expect(sorted(index, 'name')).toBe('2 1');
      for (let step = 0; step < steps; step += 1) index.prepare();
      index.add(token('3', { name: 'Ci 9b' }));
      expect(sorted(index, 'name', true)).toBe('1 3 2');
    }
  });

  it('by name is fully prepared after a number of steps', () => {
    const index = indexOf(token('1'), token('2'));
    const steps = Array.from({ length: 100 }, () => index.prepare());
    expect([steps[0], steps.at(-1)]).toEqual([false, true]);
  });
});
