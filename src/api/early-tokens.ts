// The user's own tokens, as soon as the early requests bring them. Whoever takes a request over says why it failed.
import type { Token } from '../domain/token.ts';
import { ownPaths } from '../wire/own-paths.ts';
import { readBy } from '../wire/schema.ts';
import { tokenListSchema, tokenSchema } from '../wire/token-schema.ts';
import { peekEarly } from './early-requests.ts';
import { learnFromHeaders } from './server-clock.ts';
import { isPastedKey } from './session-key.ts';

/** `null` if they were not requested, or not all could be read. */
export async function earlyOwnTokens(): Promise<readonly Token[] | null> {
  const listing = readBy(tokenListSchema)(await earlyAnswer(ownPaths.tokens));
  return listing?.unreadable === 0 ? listing.rows : null;
}

/** The id of the session's token if it is one of those that are listed: the user has pasted it. */
export async function earlySessionTokenId(): Promise<string | null> {
  if (!isPastedKey()) return null;
  return readBy(tokenSchema)(await earlyAnswer(ownPaths.tokenSelf))?.id ?? null;
}

/** The body of the response, or `null` if there is none without a problem. It tells the time of the API as well. */
async function earlyAnswer(path: string): Promise<unknown> {
  const answer = await peekEarly(path)?.transmission;
  if (!answer?.response.ok) return null;
  const body: unknown = await answer.response.clone().json();
  learnFromHeaders(answer.response.headers, answer.sentAt, answer.receivedAt);
  return body;
}
