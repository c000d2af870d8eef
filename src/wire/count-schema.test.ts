// Tests that a count is an integer from 0.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { countSchema } from './count-schema.ts';

const page = v.object({ total_pages: countSchema });

describe('a count', () => {
  it.each([0, 1, 100_000])('can be %j', count => {
    expect(v.parse(page, { total_pages: count })).toEqual({ total_pages: count });
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null, undefined, true, [1], {}])(
    'cannot be %j',
    count => {
      expect(v.is(page, { total_pages: count })).toBe(false);
    },
  );

  it('is required', () => {
    expect(v.is(page, {})).toBe(false);
  });
});
