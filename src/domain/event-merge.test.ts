// Tests that a merged log has no gaps and no repetitions, and is in order.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AccountEvent } from './event.ts';
import { type EventStream, mergeStreams } from './event-merge.ts';

function event(id: string, second: number): AccountEvent {
  return {
    id,
    type: 'token.create',
    description: '',
    createdAt: new Date(Date.UTC(2026, 10, 24, 12, 0, second)),
    userId: null,
    tokenId: null,
    serviceId: null,
    ip: null,
  };
}

const idsOf = (streams: readonly EventStream[]) => mergeStreams(streams).map(each => each.id);

it('merges two complete logs, newest first', () => {
  const created = { events: [event('c2', 40), event('c1', 10)], hasMore: false };
  const deleted = { events: [event('d2', 50), event('d1', 20)], hasMore: false };
  expect(idsOf([created, deleted])).toEqual(['d2', 'c2', 'd1', 'c1']);
});

it('leaves out events older than the oldest loaded event of a log that has more', () => {
  const created = { events: [event('c2', 50), event('c1', 30)], hasMore: true };
  const deleted = { events: [event('d3', 40), event('d2', 30), event('d1', 20)], hasMore: false };
  expect(idsOf([created, deleted])).toEqual(['c2', 'd3', 'c1', 'd2']);
});

it('ends at the later of the two oldest events if both logs have more', () => {
  const created = { events: [event('c2', 50), event('c1', 10)], hasMore: true };
  const deleted = { events: [event('d2', 45), event('d1', 40)], hasMore: true };
  expect(idsOf([created, deleted])).toEqual(['c2', 'd2', 'd1']);
});

it('shows an event only once if it moved to the next page during loading', () => {
  const log = { events: [event('b', 20), event('a', 10), event('a', 10)], hasMore: false };
  expect(idsOf([log])).toEqual(['b', 'a']);
});

it('is empty while a log that has more has no events yet', () => {
  expect(
    idsOf([
      { events: [], hasMore: true },
      { events: [event('a', 1)], hasMore: false },
    ]),
  ).toEqual([]);
  expect(idsOf([])).toEqual([]);
});

it('only grows at the end when older pages arrive', () => {
  const log = fc.uniqueArray(fc.nat(40), { maxLength: 12 }).map(times => times.sort((a, b) => b - a));
  fc.assert(
    fc.property(log, log, fc.nat(12), fc.nat(12), (first, second, firstLoaded, secondLoaded) => {
      const logs = [first, second].map((times, log) =>
        times.map(second => event(`${log}-${second}`, second)),
      );
      const loaded = (counts: readonly number[]) =>
        logs.map((events, index) => ({
          events: events.slice(0, counts[index]),
          hasMore: events.length > (counts[index] ?? 0),
        }));
      const whole = mergeStreams(loaded([12, 12]));
      const part = mergeStreams(loaded([firstLoaded, secondLoaded]));
      const bySecond = (events: readonly AccountEvent[]) =>
        events.map(each => each.createdAt.getUTCSeconds());
      expect(bySecond(part)).toEqual(bySecond(whole).slice(0, part.length));
    }),
  );
});
