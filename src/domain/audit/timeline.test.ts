// Tests the timeline: its sums, its edges across clock changes, and the ages of last use.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../time-zone.ts';
import type { Token } from '../token.ts';
import { NOW as ANY_NOW, token as anyToken } from './audit-arbitraries-harness.ts';
import { indexOf, NOW, token, user } from './audit-harness.ts';
import { AuditIndex } from './audit-index.ts';
import { AUDIT_LANES, type AuditFilter, NO_FILTER } from './audit-query.ts';
import type { Timeline, TimelineMark } from './timeline.ts';
import { QUERY, timeline } from './timeline-harness.ts';

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

const at = (...instants: string[]): Token[] =>
  instants.map(text => token(text, { expiresAt: new Date(text) }));

/** "2027-03-22 to 2027-03-28: 7" */
function inWords({ slots }: Timeline, marks: readonly TimelineMark[]): string[] {
  return marks.map(({ slot, count }) => `${slots[slot]?.from} to ${slots[slot]?.to}: ${count}`);
}

const slotAt = ({ slots }: Timeline, place: number) => slots[place] ?? { from: null, to: null };

/** The filter that lists the tokens of a slot. */
function filterOf({ from, to }: { from: string | null; to: string | null }): AuditFilter {
  return from === null && to === null
    ? { ...NO_FILTER, status: 'never-expires' }
    : { ...NO_FILTER, expiresFrom: from, expiresTo: to };
}

it('counts as many tokens as the filter lists, in all, in each lane and in each slot', () => {
  const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns');
  fc.assert(
    fc.property(
      fc.uniqueArray(anyToken, { selector: ({ id }) => id, maxLength: 40 }),
      fc.constantFrom(...AUDIT_LANES),
      zone,
      fc.integer({ min: -400, max: 400 }),
      (tokens, lanes, timeZone, days) => {
        const index = new AuditIndex();
        for (const each of tokens) index.add(each);
        index.setPeople([user('ann'), user('bob')]);
        const now = new Date(ANY_NOW + days * DAY);
        const shown = timeline(index, lanes, timeZone, now);
        const { matching } = index.view(QUERY, now);
        expect(sum(shown.lanes.map(({ count }) => count))).toBe(matching);
        expect(sum(shown.lastUsed)).toBe(matching);
        for (const { count, expiries } of shown.lanes)
          expect(sum(expiries.map(each => each.count))).toBe(count);
        const marked = shown.lanes.flatMap(({ expiries }) => expiries);
        for (const place of new Set(marked.map(({ slot }) => slot))) {
          const marks = marked.filter(({ slot }) => slot === place);
          const listed = index.view({ ...QUERY, filter: filterOf(slotAt(shown, place)) }, now);
          expect(sum(marks.map(({ count }) => count))).toBe(listed.matching);
          if (listed.matching === 1) expect(marks[0]?.token?.id).toBe(listed.rows[0]?.token.id);
        }
      },
    ),
    { numRuns: 50 },
  );
});

it('ignores the days of expiry in the filter, and no other part of it', () => {
  const index = indexOf(
    ...at('2026-12-01T10:00:00Z', '2027-02-01T10:00:00Z'),
    token('other', { userId: 'bob' }),
  );
  const filter = { ...NO_FILTER, expiresFrom: '2027-01-01', expiresTo: '2027-03-01', ownerId: 'ann' };
  const { matching, timeline: shown } = index.view({ ...QUERY, filter }, NOW);
  expect([matching, sum(shown?.lanes.map(({ count }) => count) ?? [])]).toEqual([1, 2]);
  expect(index.view({ ...QUERY, panel: null }, NOW).timeline).toBeNull();
});

describe('the edges of the days', () => {
  const edges = (timeZone: string, now: string, ...instants: string[]) => {
    const shown = timeline(indexOf(...at(...instants)), 'type', timeZone, new Date(now));
    return inWords(shown, shown.lanes[0]?.expiries ?? []);
  };

  it('follow a clock change: in Berlin the 29 March 2026 has 23 hours, the 25 October 25', () => {
    const now = '2026-03-28T12:00:00Z';
    expect(
      edges('Europe/Berlin', now, '2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'),
    ).toEqual(['2026-03-28 to 2026-03-28: 1', '2026-03-29 to 2026-03-29: 2']);
    expect(edges('Europe/Berlin', now, '2026-03-29T22:00:00Z')).toEqual(['2026-03-30 to 2026-03-30: 1']);
    expect(
      edges('Europe/Berlin', now, '2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z'),
    ).toEqual(['2026-10-24 to 2026-10-24: 1', '2026-10-25 to 2026-10-25: 2']);
    expect(edges('Europe/Berlin', now, '2026-10-25T23:00:00Z')).toEqual(['2026-10-26 to 2026-10-26: 1']);
  });

  it('are those of the ends, too, whatever the time of the day is', () => {
    const instants = ['2026-11-23T23:59:59.999Z', '2026-11-24T00:00:00Z', '2027-11-28T23:59:59.999Z'];
    for (const now of ['2026-11-24T00:00:00Z', '2026-11-24T23:59:59Z'])
      expect(edges('UTC', now, ...instants, '2027-11-29T00:00:00Z')).toEqual([
        'null to 2026-11-23: 1',
        '2026-11-24 to 2026-11-24: 1',
        '2027-11-28 to 2027-11-28: 1',
        '2027-11-29 to 9998-12-31: 1',
      ]);
  });
});

describe('deletions for disuse', () => {
  const unusedSince = (days: number) => new Date(NOW.getTime() - days * DAY);
  const deletions = (changes: Partial<Token>) => {
    const shown = timeline(indexOf(token('a', { expiresAt: null, ...changes })), 'type', 'UTC', NOW);
    return inWords(shown, shown.lanes[0]?.deletions ?? []);
  };

  it('are 730 days after the last use, or after the creation if there was none', () => {
    expect(deletions({ lastUsedAt: unusedSince(700) })).toEqual(['2026-12-24 to 2026-12-24: 1']);
    expect(deletions({ lastUsedAt: null, createdAt: unusedSince(600) })).toEqual([
      '2027-04-03 to 2027-04-03: 1',
    ]);
    expect(deletions({ lastUsedAt: unusedSince(10) })).toEqual([]);
  });

  it('are due today if they are overdue', () => {
    expect(deletions({ lastUsedAt: unusedSince(800) })).toEqual(['2026-11-24 to 2026-11-24: 1']);
  });

  it('are none of tokens that expire before, or already have', () => {
    const lastUsedAt = unusedSince(700);
    const deletedAt = new Date(NOW.getTime() + 30 * DAY);
    expect(deletions({ lastUsedAt, expiresAt: new Date(deletedAt.getTime() - 1) })).toEqual([]);
    expect(deletions({ lastUsedAt, expiresAt: deletedAt })).toHaveLength(1);
    expect(deletions({ lastUsedAt: unusedSince(800), expiresAt: NOW })).toEqual([]);
  });
});

it('counts the last uses by days from the start of today', () => {
  const used = [
    '2026-11-24T00:00:00Z',
    '2026-11-23T23:59:59Z',
    '2026-11-17T00:00:00Z',
    '2026-11-16T23:59:59Z',
    '2025-11-24T00:00:00Z',
    '2025-11-23T23:59:59Z',
    '2020-01-01T00:00:00Z',
  ].map(text => token(text, { lastUsedAt: new Date(text) }));
  const { lastUsed } = timeline(indexOf(...used, token('never', { lastUsedAt: null })), 'type', 'UTC', NOW);
  expect(lastUsed).toEqual([1, 2, 1, 0, 0, 1, 2, 1]);
});
