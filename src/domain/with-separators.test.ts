// Tests the thousands separators of counts.
import { expect, it } from 'vitest';
import { withSeparators } from './with-separators.ts';

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [100_000, '100,000'],
])('writes %d as %s', (count, text) => expect(withSeparators(count)).toBe(text));
