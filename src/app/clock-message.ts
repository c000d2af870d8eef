// The message about a computer whose clock differs from the API's so much that it must be wrong.
import { formatInstant } from '../domain/time-zone.ts';

/** Milliseconds. A smaller difference is taken into account without a word. */
const TOLERANCE = 3_600_000;

export type ClockMessage = { readonly title: string; readonly advice: string };

/** @returns `null` if the clocks differ by an hour at most. */
export function clockMessage(computer: Date, api: Date, timeZone: string): ClockMessage | null {
  const ahead = computer.getTime() - api.getTime();
  if (Math.abs(ahead) <= TOLERANCE) return null;
  const [computerTime, apiTime] = [computer, api].map(time => formatInstant(time, timeZone));
  return {
    title: `This computer’s clock is ${ahead > 0 ? 'fast' : 'slow'}.`,
    advice: `It shows ${computerTime}, but the API’s time is ${apiTime}. Token Console uses the API’s time. Correct this computer’s clock.`,
  };
}
