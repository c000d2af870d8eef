// Tests that a non-empty text is a string with at least one character.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';

const schema = v.object({ id: nonEmptyTextSchema });

describe('a non-empty text', () => {
  it.each(['a', '0', ' ', '4tYuQmAmPZaUIXBgiDEDK0'])('can be %j', id => {
    expect(v.parse(schema, { id })).toEqual({ id });
  });

  it.each(['', 7, null, undefined, true, ['a'], {}])('cannot be %j', id => {
    expect(v.is(schema, { id })).toBe(false);
  });

  it('is required', () => {
    expect(v.is(schema, {})).toBe(false);
  });
});
