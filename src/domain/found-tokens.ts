// Finds the tokens that a creation without a response left behind. The browser may have sent its request several times.
import { comparableText } from './comparable-text.ts';
import type { Token } from './token.ts';

/** The clocks of the API and the computer may differ by this much. */
const TOLERANCE_MS = 5 * 60_000;

export type Attempt = {
  readonly name: string;
  /** When the request was sent. */
  readonly sentAt: Date;
  /** The ids of the list before, or `null` if it was not known. */
  readonly before: ReadonlySet<string> | null;
};

/** The tokens of a later list that have the name and are new. Without a list from before, by their creation time. */
export function tokensOfAttempt({ name, sentAt, before }: Attempt, after: readonly Token[]): Token[] {
  const isNew = (token: Token) =>
    before === null ? token.createdAt.getTime() >= sentAt.getTime() - TOLERANCE_MS : !before.has(token.id);
  return after.filter(token => comparableText(token.name) === comparableText(name) && isNew(token));
}
