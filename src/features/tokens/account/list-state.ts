// What the account's list shows, in words: for the screen, and for the announcements of screen readers.
import type { Completeness } from '../../../api/audit/audit-snapshot.ts';
import type { AuditView } from '../../../domain/audit/audit-view.ts';
import { countOf, type DeletionKind } from '../../../domain/deletion-words.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { orderLabel } from '../../../ui/list-column.ts';
import type { ListState } from '../../../ui/list-news.ts';
import { accountColumns } from './account-columns.tsx';

const PROVISIONAL: Record<Completeness, string> = {
  whole: '',
  loading: ' so far',
  incomplete: ', some are missing',
  updating: ', being updated',
  outdated: ', not up to date',
};

export function listKind({ query }: AuditView): DeletionKind {
  return query.filter.sessions ? 'sessions' : 'tokens';
}

export function noMatch(view: AuditView): string {
  return `No ${listKind(view)} match these filters`;
}

/** "143 of 168 tokens, some are missing" */
export function resultText(view: AuditView, completeness: Completeness): string {
  const all = countOf(view.total, listKind(view));
  return `${formatCount(view.matching)} of ${all}${PROVISIONAL[completeness]}`;
}

/** `null` while there is nothing to show: without a token, it must be known first that there is none. */
export function shownView(view: AuditView | null, completeness: Completeness): AuditView | null {
  return view !== null && (view.total > 0 || completeness === 'whole') ? view : null;
}

/** @param view what {@link shownView} gives. */
export function listState(view: AuditView | null, completeness: Completeness): ListState {
  if (view === null) {
    const isLoading = completeness === 'loading' || completeness === 'updating';
    return { count: null, loading: isLoading ? 'the tokens of the account' : null };
  }
  const { query, page, pages, matching, selected } = view;
  const lacksTokens = completeness === 'loading' || completeness === 'incomplete';
  return {
    count: matching === 0 ? noMatch(view) : resultText(view, completeness),
    loading: null,
    // Once the missing tokens have loaded, the count is news.
    filter: JSON.stringify([query.filter, lacksTokens]),
    order: orderLabel(accountColumns(query), query.order),
    page,
    pages,
    pageSize: query.pageSize,
    selected,
  };
}
