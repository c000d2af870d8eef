// Tests that a guard accepts exactly the values that its schema accepts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardOf } from './guard.ts';
import * as z from './zod.ts';

const schema = z.object({
  text: z.string(),
  long: z.string().check(z.minLength(2)),
  none: z.nullable(z.string()),
  maybe: z.optional(z.nullable(z.string())),
  list: z.array(z.string()),
  short: z.array(z.string()).check(z.maxLength(1)),
  choice: z.nullable(z.enum(['a', 'b'])),
  number: z.optional(z.number()),
});

const VALID = { text: '', long: 'ab', none: null, list: ['a', ''], short: [], choice: 'a', number: 1 };

const value = fc.constantFrom(undefined, null, '', 'a', 'ab', 0, true, [], ['a'], ['a', 'b'], ['a', 1], {}, [
  null,
]);

it('accepts exactly what the schema accepts', () => {
  const isValid = guardOf(schema);
  expect(isValid(VALID)).toBe(true);
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(VALID), 'another'), value, (key, given) => {
      const changed = { ...VALID, [key]: given };
      expect(isValid(changed)).toBe(schema.safeParse(changed).success);
    }),
    { numRuns: 500 },
  );
});

it.each([[null], [undefined], ['text'], [1], [[]], [{}]])('rejects %j instead of an object', given => {
  expect(guardOf(schema)(given)).toBe(false);
});
