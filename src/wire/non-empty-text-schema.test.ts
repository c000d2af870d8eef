// A text that must say something: not empty, and nothing that merely could be read as a text.
import { describe, expect, it } from 'vitest';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import * as z from './zod.ts';

const thing = z.object({ id: nonEmptyTextSchema });

describe('a filled text', () => {
  it.each(['a', '0', ' ', '4tYuQmAmPZaUIXBgiDEDK0'])('is %j', id => {
    expect(thing.safeParse({ id })).toEqual({ success: true, data: { id } });
  });

  it.each(['', 7, null, undefined, true, ['a'], {}])('is not %j', id => {
    expect(thing.safeParse({ id }).success).toBe(false);
  });

  it('must be there', () => {
    expect(thing.safeParse({}).success).toBe(false);
  });
});
