// What the personal list shows, in words: for the screen, and for the announcements of screen readers.
import type { OwnTokensFilter, OwnTokensQuery, OwnTokensView } from '../../../domain/audit/own-tokens.ts';
import { countOf } from '../../../domain/deletion-words.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { orderLabel } from '../../../ui/list-column.ts';
import type { ListState } from '../../../ui/list-news.ts';
import { personalColumns } from './personal-columns.ts';

/** "12 tokens", "3 of 12 tokens" */
export function personalCount(
  { matching, total }: Pick<OwnTokensView, 'matching' | 'total'>,
  { sessions }: Pick<OwnTokensFilter, 'sessions'>,
): string {
  const kind = sessions ? 'sessions' : 'tokens';
  if (matching === 0 && total > 0) return `No ${kind} found`;
  const all = countOf(total, kind);
  return matching === total ? all : `${formatCount(matching)} of ${all}`;
}

/** @param view `null` while there is nothing to show. */
export function personalListState(
  view: OwnTokensView | null,
  { filter, order, pageSize }: OwnTokensQuery,
  loading: boolean,
): ListState {
  if (view === null) return { count: null, loading: loading ? 'your tokens' : null };
  const { page, pages, selected } = view;
  return {
    count: personalCount(view, filter),
    loading: null,
    filter: JSON.stringify(filter),
    order: orderLabel(personalColumns(filter), order),
    page,
    pages,
    pageSize,
    selected,
  };
}
