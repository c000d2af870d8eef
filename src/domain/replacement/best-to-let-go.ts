// Which tokens to delete to make room for a new one, when a user has as many active tokens as allowed.
import { countsTowardLimit, type Token } from '../token.ts';

const SHOWN = 5;

/** The tokens that are least likely to be missed: never used ones, the oldest first, then the longest unused. */
export function bestToLetGo(
  tokens: readonly Token[],
  spared: ReadonlySet<string>,
  now: Date,
): readonly Token[] {
  return tokens
    .filter(token => token.automation === null && countsTowardLimit(token, now) && !spared.has(token.id))
    .toSorted(
      (a, b) =>
        (a.lastUsedAt?.getTime() ?? 0) - (b.lastUsedAt?.getTime() ?? 0) ||
        a.createdAt.getTime() - b.createdAt.getTime(),
    )
    .slice(0, SHOWN);
}
