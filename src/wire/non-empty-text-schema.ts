// Schema of a string that must not be empty, such as an id or a key.
import * as z from './zod.ts';

// Not z.string() with a minimum length, which would add a third of a kilobyte to the initial load.
export const nonEmptyTextSchema = z.transform<string, string>((text, { issues }) => {
  if (typeof text === 'string' && text !== '') return text;
  issues.push({ code: 'custom', message: 'Not a text, or an empty one', input: text });
  return z.NEVER;
});
