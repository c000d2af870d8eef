// Tests that a non-empty text is a string with at least one character.
import { describe, expect, it } from 'vitest';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import * as z from './zod.ts';

const schema = z.object({ id: nonEmptyTextSchema });

describe('a non-empty text', () => {
  it.each(['a', '0', ' ', '4tYuQmAmPZaUIXBgiDEDK0'])('can be %j', id => {
    expect(schema.safeParse({ id })).toEqual({ success: true, data: { id } });
  });

  it.each(['', 7, null, undefined, true, ['a'], {}])('cannot be %j', id => {
    expect(schema.safeParse({ id }).success).toBe(false);
  });

  it('is required', () => {
    expect(schema.safeParse({}).success).toBe(false);
  });
});
