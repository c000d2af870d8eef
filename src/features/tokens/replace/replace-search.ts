// The search parameter of the page that replaces tokens: their ids, with commas between them.
import { isId } from '../../../domain/id.ts';
import { textParam } from '../search-params.ts';

/** More would be no review any more. */
export const MOST_AT_ONCE = 50;

export function parseTokenIds(raw: unknown): readonly string[] {
  const ids = textParam(raw).split(',').filter(isId);
  return [...new Set(ids)].slice(0, MOST_AT_ONCE);
}

export function formatTokenIds(ids: readonly string[]): string {
  return ids.join(',');
}
