// How many tokens count towards the limit, and whether that is too close to it.
import { ACTIVE_TOKEN_WARNING, countsTowardLimit, type Token } from '../../domain/token.ts';

/** @param now the API's time. */
export function activeCount(tokens: readonly Token[], now: Date): number {
  return tokens.filter(token => countsTowardLimit(token, now)).length;
}

/** Whether the pages advise on the limit. */
export function isNearLimit(active: number): boolean {
  return active >= ACTIVE_TOKEN_WARNING;
}
