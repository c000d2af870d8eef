// Tests the search parameters of the people page.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PAGE_SIZES } from '../../../domain/audit/list-filter.ts';
import { PEOPLE_SORT_KEYS } from '../../../domain/people-list.ts';
import { toFilterText } from '../search-params.ts';
import { formatPeopleQuery, type PeopleQuery, parsePeopleQuery } from './people-search.ts';

const queries: fc.Arbitrary<PeopleQuery> = fc.record({
  text: fc.string({ unit: 'binary', maxLength: 250 }).map(toFilterText),
  order: fc.record({ key: fc.constantFrom(...PEOPLE_SORT_KEYS), descending: fc.boolean() }),
  page: fc.integer({ min: 1, max: 999_999 }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
  personId: fc.option(fc.stringMatching(/^[0-9A-Za-z]{1,40}$/)),
});

it('keeps any query in a round trip', () => {
  fc.assert(
    fc.property(queries, query => {
      const address = new URLSearchParams({ ...formatPeopleQuery(query) }).toString();
      expect(parsePeopleQuery(Object.fromEntries(new URLSearchParams(address)))).toEqual(query);
    }),
  );
});

const HOSTILE = fc.dictionary(
  fc.constantFrom('q', 'sort', 'page', 'size', 'person', '__proto__'),
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.constant(null),
    fc.constantFrom('-', '0', '-1', '1e9'),
  ),
);

it('accepts any values without an error, and parses its own output to the same result', () => {
  fc.assert(
    fc.property(HOSTILE, raw => {
      const address = formatPeopleQuery(parsePeopleQuery(raw));
      expect(formatPeopleQuery(parsePeopleQuery({ ...address }))).toEqual(address);
    }),
  );
});

it('has an empty address for the default query', () => {
  expect(formatPeopleQuery(parsePeopleQuery({}))).toEqual({});
});

it.each([
  { sort: 'password' },
  { sort: '--name' },
  { page: '0' },
  { page: '1.5' },
  { page: '99999999' },
  { size: '1000' },
  { person: '../../etc' },
  { person: '' },
])('ignores %j', raw => {
  expect(formatPeopleQuery(parsePeopleQuery(raw))).toEqual({});
});
