// A text that says something: an id, a key.
import * as z from './zod.ts';

// No check of a length: its code is a third of a kilobyte that every page would load.
export const nonEmptyTextSchema = z.transform<string, string>((text, { issues }) => {
  if (typeof text === 'string' && text !== '') return text;
  issues.push({ code: 'custom', message: 'Not a text, or an empty one', input: text });
  return z.NEVER;
});
