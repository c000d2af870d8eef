// Calculates the time of a scenario's clock.
import type { Clock } from '../scenario.ts';

/** The time of the clock when the system time is `systemTime`, both in milliseconds since 1970. */
export function timeOf(clock: Clock, systemTime: number): number {
  return clock.kind === 'stopped' ? clock.at : systemTime + clock.offset;
}
