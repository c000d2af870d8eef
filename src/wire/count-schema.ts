// Schema of a count: an integer from 0.
import * as z from './zod.ts';

// Not z.number(), which would add most of a kilobyte to the initial load.
export const countSchema = z.transform<number, number>((count, { issues }) => {
  if (Number.isInteger(count) && count >= 0) return count;
  issues.push({ code: 'custom', message: 'Not a whole number from 0', input: count });
  return z.NEVER;
});
