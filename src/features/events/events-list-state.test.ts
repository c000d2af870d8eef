// Tests that the list of events is announced once, also if older events are loaded before its count was said.
import { expect, it } from 'vitest';
import { type ListState, listNews } from '../../ui/list-news.ts';
import { eventsListState } from './events-list-state.ts';

const list = (shown: number | null, pages: number, hasMore = true) =>
  eventsListState(
    {
      events: shown === null ? null : Array.from({ length: shown }),
      total: 1126,
      isEmpty: shown === 0,
      isPending: shown === null,
      older: { pages, isLonger: pages > 1, hasMore },
    },
    {},
  );

/** Only the states that last long enough to be announced. */
const heard = (...states: readonly ListState[]) =>
  states.map((state, index) => listNews(states[index - 1] ?? null, state)).filter(text => text !== '');

it('says the count, and the new count with each page of older events', () => {
  expect(heard(list(null, 0), list(50, 1), list(50, 1), list(100, 2))).toEqual([
    'Loading the events…',
    '50 of 1,126 events',
    '100 of 1,126 events',
  ]);
});

it('says one count if older events are loaded at once', () => {
  expect(heard(list(null, 0), list(100, 2))).toEqual(['Loading the events…', '100 of 1,126 events']);
});

it('leaves the last page to the focus', () => {
  expect(heard(list(100, 2), list(1126, 3, false))).toEqual(['100 of 1,126 events']);
  expect(heard(list(1126, 3, false))).toEqual([]);
});

it('says that there are none', () => {
  expect(heard(list(0, 1, false))).toEqual(['No token events yet']);
});
