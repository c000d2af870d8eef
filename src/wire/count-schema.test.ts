// A count is a whole number from zero, and nothing that merely looks like one.
import { describe, expect, it } from 'vitest';
import { countSchema } from './count-schema.ts';
import * as z from './zod.ts';

const page = z.object({ total_pages: countSchema });

describe('a count', () => {
  it.each([0, 1, 100_000])('is %j', count => {
    expect(page.safeParse({ total_pages: count })).toMatchObject({
      success: true,
      data: { total_pages: count },
    });
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null, undefined, true, [1], {}])(
    'is not %j',
    count => {
      expect(page.safeParse({ total_pages: count }).success).toBe(false);
    },
  );

  it('must be there', () => {
    expect(page.safeParse({}).success).toBe(false);
  });
});
