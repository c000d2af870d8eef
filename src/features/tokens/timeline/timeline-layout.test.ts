// Tests where the marks of the picture stand, and where the keys lead.
import { describe, expect, it } from 'vitest';
import { nextMark } from './next-mark.ts';
import { mark, timelineOf } from './timeline-harness.ts';
import { axisOf, layoutOf } from './timeline-layout.ts';

describe('the picture', () => {
  const every = Array.from({ length: 371 }, (_, slot) => mark(slot, 1));
  const timeline = timelineOf('day', [
    { expiries: every, deletions: [mark(3, 1), mark(200, 1500)] },
    { expiries: Array.from({ length: 371 }, (_, slot) => mark(slot, 444)) },
    { expiries: [mark(1, 1), mark(300, 1)] },
  ]);

  const isOnAxis = ({ first }: { first: number }) => first > 0 && first < timeline.slots.length - 2;

  it.each([234, 700, 1400])('joins marks that would touch, and keeps all tokens, %i px wide', width => {
    const { marks, ends } = layoutOf(timeline, width, 24);
    for (const y of new Set(marks.map(each => each.y))) {
      const row = marks.filter(each => each.y === y);
      for (const [at, mark] of row.entries()) {
        const next = row[at + 1];
        if (next) expect(next.x - mark.x).toBeGreaterThanOrEqual((mark.width + next.width) / 2);
        if (next && isOnAxis(mark) && isOnAxis(next)) expect(next.x - mark.x).toBeGreaterThan(24);
      }
    }
    const total = marks.filter(({ kind, lane }) => kind === 'expiry' && lane === 0);
    expect(total.reduce((sum, { count }) => sum + count, 0)).toBe(every.length);
    expect(total[0]).toMatchObject({ first: 0, last: 0, count: 1, x: ends[0] });
  });

  it('finds the day under the pointer, also beyond the ends', () => {
    const { plot } = layoutOf(timeline, 1000, 24);
    const { dayAt, xOf } = axisOf(timeline, 1000);
    expect([plot[0] - 50, plot[0], plot[1], plot[1] + 50].map(dayAt)).toEqual([
      '2026-11-24',
      '2026-11-24',
      '2027-11-28',
      '2027-11-28',
    ]);
    expect([dayAt(xOf('2027-03-28') + 0.1), dayAt(xOf('2027-03-28') - 0.1)]).toEqual([
      '2027-03-28',
      '2027-03-27',
    ]);
  });

  it('has fewer ticks the narrower it is', () => {
    const ticks = (width: number) => layoutOf(timeline, width, 24).ticks.length;
    expect([ticks(240) > 0, ticks(240) < 4]).toEqual([true, true]);
    expect(ticks(1000)).toBeGreaterThan(8);
  });

  it('leads with arrow keys along a row, and to the nearest mark of the next one', () => {
    const { marks } = layoutOf(timeline, 1000, 24);
    const from = marks.find(({ kind }) => kind === 'deletion');
    if (from === undefined) throw new Error('no mark');
    const to = (key: string) => nextMark(marks, from, key);
    expect(to('ArrowRight')).toMatchObject({ kind: 'deletion', count: 1500 });
    expect(to('ArrowLeft')).toBeNull();
    expect(to('End')).toBe(to('ArrowRight'));
    expect(to('ArrowDown')).toMatchObject({ lane: 1, kind: 'expiry' });
    expect(to('ArrowUp')).toMatchObject({ lane: 0, kind: 'expiry' });
    expect(Math.abs((to('ArrowUp')?.x ?? 0) - from.x)).toBeLessThan(14);
    expect(to('a')).toBeNull();
  });
});
