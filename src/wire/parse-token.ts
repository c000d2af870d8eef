// One token of a long list, judged as strictly as any, but without findings. In a file of its own: only the worker needs it.
import type { Token } from '../domain/token.ts';
import { guardOf } from './guard.ts';
import { readToken, wireToken } from './token-schema.ts';

const isWireToken = guardOf(wireToken);

/** What {@link tokenSchema} says, in a tenth of its time; `null` for what it refuses. For lists of 100,000. */
export function parseToken(data: unknown): Token | null {
  return isWireToken(data) ? readToken(data) : null;
}
