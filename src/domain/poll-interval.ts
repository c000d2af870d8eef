// How long to wait between two questions about something that may change at any time.

/** Milliseconds. */
const SHORTEST = 5_000;
const LONGEST = 60_000;

/**
 * Doubles while nothing changes, because it is as long as nothing has changed, from 5 seconds to one minute.
 * @param unchanged milliseconds since the last change, or since the first question.
 */
export function pollInterval(unchanged: number): number {
  return Math.min(Math.max(SHORTEST, unchanged), LONGEST);
}
