// One page of a list, so that only its rows are on the screen.

export type PageRange = {
  /** Counted from 1. */
  readonly page: number;
  /** There is one page even without rows. */
  readonly pages: number;
  /** The index of its first row, and that of the first row after it. */
  readonly from: number;
  readonly to: number;
};

/** @param asked the page to show, counted from 1. A number beyond the last page shows the last page. */
export function pageRange(asked: number, rowCount: number, pageSize: number): PageRange {
  const pages = Math.max(1, Math.ceil(rowCount / pageSize));
  const page = Math.min(Math.max(1, Math.trunc(asked)), pages);
  return { page, pages, from: (page - 1) * pageSize, to: page * pageSize };
}
