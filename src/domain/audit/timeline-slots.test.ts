// Tests the days and weeks of the timeline, and its ends.
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar-day.ts';
import { DAY } from '../time-zone.ts';
import { indexOf, NOW, token } from './audit-harness.ts';
import { timeline } from './timeline-harness.ts';
import { weekOf } from './timeline-slots.ts';

describe('the slots', () => {
  it('are days from today to the Sunday after the same day of the next year, and the ends', () => {
    const { slots, unit, today } = timeline(indexOf(token('a')), 'type', 'UTC', NOW);
    expect([unit, today]).toEqual(['day', '2026-11-24']);
    expect(slots[0]).toEqual({ from: null, to: '2026-11-23' });
    expect(slots[1]).toEqual({ from: '2026-11-24', to: '2026-11-24' });
    expect(slots.at(-3)).toEqual({ from: '2027-11-28', to: '2027-11-28' });
    expect(slots.at(-2)).toEqual({ from: '2027-11-29', to: '9998-12-31' });
    expect(slots.at(-1)).toEqual({ from: null, to: null });
  });

  it('are weeks from Monday to Sunday if there are many tokens, the first from today', () => {
    const many = Array.from({ length: 160 }, (_, day) =>
      token(`t${day}`, { expiresAt: new Date(NOW.getTime() + day * DAY) }),
    );
    const { slots, unit, lanes } = timeline(indexOf(...many), 'type', 'UTC', NOW);
    expect(unit).toBe('week');
    expect(slots[1]).toEqual({ from: '2026-11-24', to: '2026-11-29' });
    expect(slots[2]).toEqual({ from: '2026-11-30', to: '2026-12-06' });
    expect(slots.at(-3)).toEqual({ from: '2027-11-22', to: '2027-11-28' });
    expect(lanes[0]?.expiries.slice(0, 2)).toEqual([
      { slot: 1, count: 6, token: null },
      { slot: 2, count: 7, token: null },
    ]);
    for (const [place, { to }] of slots.slice(1, -3).entries())
      expect(addDays(to ?? '', 1)).toBe(slots[place + 2]?.from);
  });

  it('have the weeks of ISO 8601', () => {
    expect(
      ['2026-01-01', '2026-12-31', '2027-01-01', '2027-01-04', '2025-12-29', '2027-03-28'].map(weekOf),
    ).toEqual([1, 53, 53, 1, 1, 12]);
  });
});
