// Tests that the ranks of names follow the collator.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNames } from '../token-order.ts';
import { nameRanks, withNextRank } from './name-ranks.ts';

const part = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 4 }),
  fc.integer({ min: 0, max: 2000 }).map(String),
  fc.constantFrom(
    '0',
    '00',
    '007',
    'ci ',
    'CI-',
    '_',
    'é',
    'É',
    'ß',
    'ss',
    'ü',
    '日本',
    '🔑',
    '\u0301',
    '\t',
    '０',
  ),
  fc.constantFrom('a name that is quite a bit longer than a key', '1'.repeat(40)),
);
const name = fc.array(part, { maxLength: 5 }).map(parts => parts.join(''));

it('gives ranks that compare as the names do', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), names => {
      const ranks = nameRanks(names);
      const wrong = names.flatMap((first, a) =>
        names.filter((second, b) => {
          const order = Math.sign((ranks[a] ?? 0) - (ranks[b] ?? 0));
          return order !== Math.sign(compareNames(first, second));
        }),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('gives the same ranks name by name', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), names => {
      let ranks = nameRanks([]);
      for (const _ of names) ranks = withNextRank(ranks, names);
      expect(ranks).toEqual(nameRanks(names));
    }),
  );
});

it.each([
  ['numbers by value', ['ci 2', 'ci 10', 'ci 100']],
  ['punctuation before numbers before letters', ['a b', 'a-b', 'a1', 'ab']],
  ['accents as their letters', ['fa', 'fé', 'fi']],
])('sorts %s', (_what, names) => {
  expect([...nameRanks(names)]).toEqual([0, 1, 2, 3].slice(0, names.length));
});
