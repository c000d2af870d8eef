// What is new about a list, in words for screen readers.
import { formatCount } from './format-count.ts';

export interface ListState {
  /** How many rows there are, e.g. "12 of 50 tokens". `null` while the list is loading or could not be loaded. */
  count: string | null;
  /** What is loading, e.g. "your tokens". `null` if nothing is. */
  loading: string | null;
  /** What the count depends on, e.g. the filter. The count is said if this changes, but not if rows come or go. */
  filter?: string | undefined;
  /** The label of the order, e.g. "Name, A to Z". */
  order?: string | undefined;
  /** Counted from 1. */
  page?: number | undefined;
  pages?: number | undefined;
  /** Rows per page. */
  pageSize?: number | undefined;
  /** How many rows are selected. */
  selected?: number | undefined;
}

/**
 * The changes in one text, or an empty text.
 * @param before what was said last; `null` if nothing was.
 */
export function listNews(before: ListState | null, now: ListState): string {
  if (now.count === null)
    return now.loading !== null && before?.loading !== now.loading ? `Loading ${now.loading}…` : '';
  if (before === null || before.count === null) return now.count;
  const news: string[] = [];
  const isFiltered = before.filter !== now.filter;
  if (isFiltered) news.push(now.count);
  if (now.order !== undefined && before.order !== now.order) news.push(`Sorted by ${now.order}`);
  if (now.pageSize !== undefined && before.pageSize !== now.pageSize)
    news.push(`${formatCount(now.pageSize)} rows per page`);
  // A filter shows its first page, as everybody expects.
  if (!isFiltered && now.page !== undefined && now.pages !== undefined && before.page !== now.page)
    news.push(`Page ${formatCount(now.page)} of ${formatCount(now.pages)}`);
  if (now.selected && before.selected !== now.selected) news.push(`${formatCount(now.selected)} selected`);
  return news.join('. ');
}
