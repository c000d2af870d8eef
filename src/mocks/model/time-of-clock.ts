// The time that a scenario's clock shows.
import type { Clock } from '../scenario.ts';

/** What a clock shows when the one beneath it shows `beneath`, both in milliseconds since 1970. */
export function timeOf(shown: Clock, beneath: number): number {
  return shown.kind === 'stopped' ? shown.at : beneath + shown.offset;
}
