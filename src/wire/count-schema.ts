// A number of things: whole, and not below zero.
import * as z from './zod.ts';

// No z.number(): its code is most of a kilobyte that every page would load.
export const countSchema = z.transform<number, number>((count, { issues }) => {
  if (Number.isInteger(count) && count >= 0) return count;
  issues.push({ code: 'custom', message: 'Not a whole number from 0', input: count });
  return z.NEVER;
});
