// The hourly rate limit for mutations (wire.md §1.3).
import { RATE_LIMIT_REMAINING_HEADER, RATE_LIMIT_RESET_HEADER } from '../../wire/headers.ts';
import { type Rejection, rateLimited } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';

/** Mutations per user and clock hour. Reads are not limited. */
const HOURLY_MUTATIONS = 1000;

const HOUR_SECONDS = 3600;

/**
 * @param machineTime the machine's time in milliseconds. A stopped clock never reaches the next hour, so a count also
 * ends when the rest of its hour has passed on the machine.
 */
export function checkRateLimit(
  state: State,
  userId: string,
  now: Date,
  machineTime: number,
): Rejection | null {
  return state.mutationsOf(userId, now, machineTime) >= HOURLY_MUTATIONS ? rateLimited() : null;
}

/** The headers of a response to a mutation, whether it was counted or refused. */
export function rateLimitHeaders(
  state: State,
  userId: string,
  now: Date,
  machineTime: number,
): Record<string, string> {
  return headersFor(HOURLY_MUTATIONS - state.mutationsOf(userId, now, machineTime), now);
}

/** The headers of a user who has no mutations left. */
export function exhaustedLimitHeaders(now: Date): Record<string, string> {
  return headersFor(0, now);
}

/** The limit resets at the next full UTC hour. */
function headersFor(remaining: number, now: Date): Record<string, string> {
  const hour = Math.floor(now.getTime() / 1000 / HOUR_SECONDS);
  return {
    [RATE_LIMIT_REMAINING_HEADER]: String(Math.max(0, remaining)),
    [RATE_LIMIT_RESET_HEADER]: String((hour + 1) * HOUR_SECONDS),
  };
}
