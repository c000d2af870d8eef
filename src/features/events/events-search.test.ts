// Tests the search parameters of the events page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../domain/event.ts';
import { type EventsSearch, filterOf, isFiltered, isReversed, parseEventsSearch } from './events-search.ts';

const parse = (query: string) => parseEventsSearch(Object.fromEntries(new URLSearchParams(query)));

const anId = fc.stringMatching(/^[0-9A-Za-z]{1,40}$/);
const aDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

const aSearch: fc.Arbitrary<EventsSearch> = fc.record(
  { type: fc.constantFrom('all', ...EVENT_TYPES), actor: anId, token: anId, from: aDay, to: aDay },
  { requiredKeys: [] },
);

describe('the address', () => {
  it('keeps any filter in a round trip', () => {
    fc.assert(
      fc.property(aSearch, search => {
        expect(parse(new URLSearchParams(Object.entries(search)).toString())).toEqual(search);
      }),
    );
  });

  it('accepts any values without an error, and parses its own output to the same result', () => {
    const names = fc.constantFrom('type', 'actor', 'token', 'from', 'to', '__proto__', 'q');
    fc.assert(
      fc.property(fc.dictionary(names, fc.anything()), raw => {
        const search = parseEventsSearch(raw);
        expect(parseEventsSearch({ ...search })).toEqual(search);
        expect(() => filterOf(search, 'Europe/Berlin')).not.toThrow();
      }),
    );
  });

  it.each([
    'type=token.rename&actor=..%2Fx&token=%00&from=2026-02-30&to=yesterday',
    'type[]=all&actor=&token=&from=&to=',
    'type=__proto__&actor=%3Cscript%3E&from=9999-12-31&to=2026-1-1',
  ])('ignores the invalid values in %s', query => {
    expect(parse(query)).toEqual({});
  });

  it('finds the token in a pasted error line', () => {
    const line = 'Token 3RiIk5Uq0Bq1H3nJm8yQ2Z expired at 2026-03-10T23:48:00Z';
    expect(parseEventsSearch({ token: line })).toEqual({ token: '3RiIk5Uq0Bq1H3nJm8yQ2Z' });
  });
});

describe('the filter', () => {
  it('covers whole days in the given time zone, including the last one', () => {
    expect(filterOf({ from: '2026-11-23', to: '2026-11-24' }, 'Europe/Berlin')).toEqual({
      userId: null,
      tokenId: null,
      from: new Date('2026-11-22T23:00:00Z'),
      before: new Date('2026-11-24T23:00:00Z'),
    });
  });

  it('of an empty address matches everything', () => {
    expect(filterOf({}, 'UTC')).toEqual({ userId: null, tokenId: null, from: null, before: null });
    expect(isFiltered({})).toBe(false);
    expect(isFiltered({ type: 'all' })).toBe(true);
  });

  it('detects a last day before the first', () => {
    expect(isReversed({ from: '2026-11-24', to: '2026-11-23' })).toBe(true);
    expect(isReversed({ from: '2026-11-24', to: '2026-11-24' })).toBe(false);
    expect(isReversed({ from: '2026-11-24' })).toBe(false);
  });
});
