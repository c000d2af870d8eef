// What the console says to each kind of fault, in its own words.
import type { FaultKind } from './fixtures.ts';

export const WORDS = {
  '400': 'The API refused the request: “Bad request',
  '403': 'The API refused: “',
  '403-sudo': 'Your password has to be confirmed again first.',
  '404': 'The API did not find it: “',
  '409': 'It clashes with a change made meanwhile: “',
  '422': 'Check what was entered and try again.',
  '429': 'Too many requests were made.',
  '500': 'The API failed (status 500).',
  'time-out': 'No answer came within 30 seconds.',
  offline: 'The API could not be reached. Check your connection, then try again.',
  malformed: 'The API sent an answer that this console cannot read.',
} satisfies Partial<Record<FaultKind, string>>;

export const KINDS = Object.keys(WORDS) as (keyof typeof WORDS)[];
