// One page of a list that is loaded as a whole, so that only its rows are on the screen.

export type PageOfRows<Row> = {
  readonly rows: readonly Row[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
};

/**
 * @param asked the page to show, counted from 1. A number beyond the last page shows the last page. `null` shows the
 * page of the open row, or the first.
 */
export function pageOfRows<Row>(
  rows: readonly Row[],
  size: number,
  asked: number | null,
  isOpen: (row: Row) => boolean,
): PageOfRows<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const pageOfOpen = () => Math.floor(Math.max(0, rows.findIndex(isOpen)) / size) + 1;
  const page = Math.min(pages, Math.max(1, asked ?? pageOfOpen()));
  return { rows: rows.slice((page - 1) * size, page * size), page, pages };
}
