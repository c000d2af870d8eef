// The hourly limit of mutations (wire.md §1.3).
import { RATE_LIMIT_REMAINING_HEADER, RATE_LIMIT_RESET_HEADER } from '../../wire/headers.ts';
import { type Rejection, rateLimited } from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';

/** Mutations per user and clock hour; reading is unlimited. */
const HOURLY_MUTATIONS = 1000;

const HOUR_SECONDS = 3600;

export function checkRateLimit(state: State, userId: string, now: Date): Rejection | null {
  return state.mutationsOf(userId, now) >= HOURLY_MUTATIONS ? rateLimited() : null;
}

/** The headers after a mutation was counted, or refused. */
export function rateLimitHeaders(state: State, userId: string, now: Date): Record<string, string> {
  return headersFor(HOURLY_MUTATIONS - state.mutationsOf(userId, now), now);
}

/** The headers of someone who has nothing left. */
export function exhaustedLimitHeaders(now: Date): Record<string, string> {
  return headersFor(0, now);
}

/** The reset is always the next full UTC hour. */
function headersFor(remaining: number, now: Date): Record<string, string> {
  const hour = Math.floor(now.getTime() / 1000 / HOUR_SECONDS);
  return {
    [RATE_LIMIT_REMAINING_HEADER]: String(Math.max(0, remaining)),
    [RATE_LIMIT_RESET_HEADER]: String((hour + 1) * HOUR_SECONDS),
  };
}
