// Tests that a count is an integer from 0.
import { describe, expect, it } from 'vitest';
import { countSchema } from './count-schema.ts';
import * as z from './zod.ts';

const page = z.object({ total_pages: countSchema });

describe('a count', () => {
  it.each([0, 1, 100_000])('can be %j', count => {
    expect(page.safeParse({ total_pages: count })).toMatchObject({
      success: true,
      data: { total_pages: count },
    });
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null, undefined, true, [1], {}])(
    'cannot be %j',
    count => {
      expect(page.safeParse({ total_pages: count }).success).toBe(false);
    },
  );

  it('is required', () => {
    expect(page.safeParse({}).success).toBe(false);
  });
});
