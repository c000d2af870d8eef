// The sort orders of token lists.
import { accessRank } from './access.ts';
import type { Token } from './token.ts';

export const SORT_KEYS = ['name', 'scope', 'access', 'created', 'last-used', 'expires'] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export type TokenOrder = { readonly key: SortKey; readonly descending: boolean };

export const NEWEST_FIRST: TokenOrder = { key: 'created', descending: true };

/** Compares names by English rules: numbers by value, ignoring case and accents. */
export function compareNames(name: string, other: string): number {
  // Created when it is needed, because that takes milliseconds.
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return collator.compare(name, other);
}

let collator: Intl.Collator | null = null;

/** A sorted copy. Equal tokens are sorted newest first, then by id, whatever the direction and the API's order. */
export function sortTokens(tokens: readonly Token[], order: TokenOrder): readonly Token[] {
  const compare = COMPARE[order.key];
  const sign = order.descending ? -1 : 1;
  return tokens.toSorted(
    (a, b) => sign * compare(a, b) || b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}

const COMPARE: Record<SortKey, (a: Token, b: Token) => number> = {
  name: (a, b) => compareNames(a.name, b.name),
  scope: (a, b) => compareNames(a.scopes.join(' '), b.scopes.join(' ')),
  // No services and the fewest first, all services last.
  access: (a, b) => accessRank(a.access) - accessRank(b.access),
  created: (a, b) => a.createdAt.getTime() - b.createdAt.getTime(),
  // Never used sorts as the earliest use.
  'last-used': (a, b) => (a.lastUsedAt?.getTime() ?? -1) - (b.lastUsedAt?.getTime() ?? -1),
  // Never expires sorts last. Not Infinity, because Infinity - Infinity is NaN.
  expires: (a, b) => (a.expiresAt?.getTime() ?? NEVER) - (b.expiresAt?.getTime() ?? NEVER),
};

const NEVER = Number.MAX_SAFE_INTEGER;
