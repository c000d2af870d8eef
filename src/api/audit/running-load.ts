// A list that the audit worker is loading, and what has changed since it was requested.
import type { Token } from '../../domain/token.ts';

export type RunningLoad = {
  readonly abort: AbortController;
  /** Ids deleted since the list was requested: it may still contain them. A list requested later is the truth. */
  readonly removed: Set<string>;
  /** Created since then: it may not contain them yet. */
  readonly added: Token[];
};
