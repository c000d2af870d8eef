// Tests that a guard accepts exactly the values that its schema accepts.
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { guardOf } from './guard.ts';

const schema = v.object({
  text: v.string(),
  long: v.pipe(v.string(), v.minLength(2)),
  none: v.nullable(v.string()),
  maybe: v.nullish(v.string()),
  list: v.array(v.string()),
  short: v.pipe(v.array(v.string()), v.maxLength(1)),
  choice: v.nullable(v.picklist(['a', 'b'])),
  number: v.optional(v.number()),
  something: v.unknown(),
});

const VALID = {
  text: '',
  long: 'ab',
  none: null,
  list: ['a', ''],
  short: [],
  choice: 'a',
  number: 1,
  something: null,
};

const value = fc.constantFrom(undefined, null, '', 'a', 'ab', 0, true, [], ['a'], ['a', 'b'], ['a', 1], {}, [
  null,
]);

it('accepts exactly what the schema accepts', () => {
  const isValid = guardOf(schema);
  expect(isValid(VALID)).toBe(true);
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(VALID), 'another'), value, (key, given) => {
      const changed = { ...VALID, [key]: given };
      expect(isValid(changed)).toBe(v.is(schema, changed));
    }),
    { numRuns: 500 },
  );
});

it.each([...Object.keys(VALID), 'maybe'])('accepts a value without %s if the schema does', key => {
  const others = Object.fromEntries(Object.entries(VALID).filter(([each]) => each !== key));
  expect(guardOf(schema)(others)).toBe(v.is(schema, others));
});

it.each([[null], [undefined], ['text'], [1], [[]], [{}]])('rejects %j instead of an object', given => {
  expect(guardOf(schema)(given)).toBe(false);
});
