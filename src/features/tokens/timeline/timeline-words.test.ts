// Tests the words of the timeline: what its marks, ranges and lanes are called.
import { describe, expect, it } from 'vitest';
import type { TimelineLane } from '../../../domain/audit/timeline.ts';
import { plainSentence } from '../../../domain/sentence.ts';
import { mark, part, timelineOf } from './timeline-harness.ts';
import {
  daysInWords,
  laneName,
  markSentence,
  rangeSentence,
  shortCount,
  slotName,
} from './timeline-words.ts';

describe('the words', () => {
  const days = timelineOf('day');
  const weeks = timelineOf('week');
  const end = weeks.slots.length - 1;

  it.each([
    [days, part(1), '7 expire on 24 Nov 2026'],
    [days, part(1, 1, { count: 1, token: { id: 'a', name: 'CI' } }), '‘CI’ expires on 24 Nov 2026'],
    [days, part(1, 9), '7 expire from 24 Nov 2026 to 2 Dec 2026'],
    [weeks, part(2), '7 expire in week 49, 30 Nov – 6 Dec 2026'],
    [weeks, part(2, 3), '7 expire from 30 Nov 2026 to 13 Dec 2026'],
    [weeks, part(0), '7 expired before 24 Nov 2026'],
    [weeks, part(end - 1, end - 1, { count: 1 }), '1 expires after 28 Nov 2027'],
    [weeks, part(end), '7 never expire'],
    [
      weeks,
      part(2, 2, { kind: 'deletion', count: 1 }),
      '1 will be deleted for disuse in week 49, 30 Nov – 6 Dec 2026',
    ],
  ])('say what a mark stands for', (timeline, given, words) => {
    expect(plainSentence(markSentence(timeline, given))).toBe(words);
  });

  it('say days as short as they can be', () => {
    expect(daysInWords('2027-03-22', '2027-03-28')).toBe('22–28 Mar 2027');
    expect(daysInWords('2027-03-29', '2027-04-04')).toBe('29 Mar – 4 Apr 2027');
    expect(daysInWords('2026-12-28', '2027-01-03')).toBe('28 Dec 2026 – 3 Jan 2027');
    expect(slotName(days, 1)).toBe('24 Nov 2026');
    expect(slotName(weeks, 2)).toBe('Week 49, 30 Nov – 6 Dec 2026');
    expect([0, end - 1, end].map(slot => slotName(weeks, slot))).toEqual([
      'Before 24 Nov 2026',
      'After 28 Nov 2027',
      'Never',
    ]);
  });

  it('count what a range has, if it has no week in part', () => {
    const lanes = [{ expiries: [mark(1, 3), mark(2, 4), mark(3, 9)] }, { expiries: [mark(2, 1)] }];
    expect(rangeSentence(timelineOf('day', lanes), { from: '2026-11-24', to: '2026-11-25' })).toBe(
      '24–25 Nov 2026: 8 expire',
    );
    expect(rangeSentence(timelineOf('day', lanes), { from: '2026-12-24', to: '2026-12-24' })).toBe(
      '24 Dec 2026: 0 expire',
    );
    expect(rangeSentence(timelineOf('week', lanes), { from: '2026-11-24', to: '2026-12-06' })).toBe(
      '24 Nov – 6 Dec 2026: 8 expire',
    );
    expect(rangeSentence(timelineOf('week', lanes), { from: '2026-11-24', to: '2026-12-01' })).toBe(
      '24 Nov – 1 Dec 2026',
    );
  });

  it('shorten large counts', () => {
    expect([7, 999, 1000, 1234, 9949, 9950, 12_345].map(shortCount)).toEqual([
      '7',
      '999',
      '1.0k',
      '1.2k',
      '9.9k',
      '10k',
      '12k',
    ]);
  });

  it('name the lanes, by their IDs if there is no name', () => {
    const names = new Map([['s1', 'Shop']]);
    const name = (of: TimelineLane['of']) => plainSentence(laneName(of, names));
    expect(name({ kind: 'owner', id: 'u1', name: 'Ada' })).toBe('Ada');
    expect(name({ kind: 'owner', id: 'u1', name: null })).toBe('u1');
    expect(name({ kind: 'service', id: 's1' })).toBe('Shop');
    expect(name({ kind: 'service', id: 's2' })).toBe('s2');
    expect(name({ kind: 'type', type: 'automation' })).toBe('Automation tokens');
    expect(name({ kind: 'several-services' })).toBe('Several services');
    expect(name({ kind: 'others', groups: 1200 })).toBe('1,200 others');
  });
});
