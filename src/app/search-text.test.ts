// The address of the personal page: what it keeps, and what it makes of nonsense.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatOrder, parseOrder, parsePersonalSearch } from '../features/tokens/personal/personal-search.ts';
import { parseSearchText, stringifySearchText } from './search-text.ts';

const read = (text: string) => parsePersonalSearch(parseSearchText(text));

describe('the address of the personal page', () => {
  it('keeps filter, order and open token', () => {
    expect(read('?q=ci+deploy&sort=-last-used&token=5Yi9yyyBP2X4Gi6v3AyaDw')).toEqual({
      q: 'ci deploy',
      sort: '-last-used',
      token: '5Yi9yyyBP2X4Gi6v3AyaDw',
    });
  });

  it('leaves the default order out', () => {
    expect(read('?sort=-created')).toEqual({});
  });

  it.each([
    '?sort=bogus',
    '?sort=--name',
    '?sort=constructor',
    '?token=../../etc',
    '?token=<script>',
    '?q=',
    '?x=1',
    '?%E0%A4%A',
  ])('ignores %s', text => {
    expect(read(text)).toEqual({});
  });

  it('cuts a filter that nobody typed', () => {
    expect(read(`?q=${'a'.repeat(5000)}`).q).toHaveLength(200);
  });

  test('any filter survives a round trip', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), q => {
        const once = parsePersonalSearch({ q });
        expect(read(stringifySearchText(once))).toEqual(once);
      }),
    );
  });

  test('hostile values never crash, and what is read is stable', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('q', 'sort', 'token', '__proto__'), fc.anything()), raw => {
        const once = parsePersonalSearch(raw);
        expect(read(stringifySearchText(once))).toEqual(once);
      }),
    );
  });

  test('every order survives its name', () => {
    for (const sort of [
      'name',
      '-name',
      'type',
      'scope',
      'access',
      'created',
      '-last-used',
      'expires',
      '-expires',
    ]) {
      expect(formatOrder(parseOrder(sort))).toBe(sort);
    }
  });
});
