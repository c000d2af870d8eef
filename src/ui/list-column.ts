// The definition of a list's column: what it shows, how it sorts, and what happens to it on a narrower list.
import type { ReactNode } from 'react';
import { formatOrder, type ListOrder } from './list-order.ts';

type ColumnSort = {
  /** Whether the first click sorts in descending order, as for dates, where the newest is most useful. */
  readonly startsDescending?: boolean;
  /** The labels of both orders in the sort menu, e.g. "Name, A to Z". */
  readonly ascending: string;
  readonly descending: string;
};

/** @typeParam Context what the cells need besides their row, such as the time. */
export interface Column<Row, Context> {
  /** Also the key in the address if the column is sorted. */
  readonly id: string;
  readonly header: string;
  /** Returns `null` if there is nothing to say. A method, so that lists of different rows share a memoised component. */
  cell(row: Row, context: Context): ReactNode;
  /** What stands below, in smaller letters, beside the columns that are folded into this one. */
  aside?(row: Row, context: Context): ReactNode;
  readonly sort?: ColumnSort;
  /** In rem. */
  readonly width: number;
  /** Takes the space that is left. `width` is its minimum. */
  readonly grows?: boolean;
  readonly align?: 'end';
  /**
   * On a narrower list the column with the lowest number leaves first. Without it the column always stays, as does the
   * sorted one. A column that is folded into another one may be shown only if it is sorted.
   */
  readonly leaves?: number | 'unless-sorted';
  /** The column that shows the value once this one has left. */
  readonly foldedInto?: string;
  /** Its place on the card that a row becomes on a narrow screen. The title is the column that names the row. */
  readonly card: 'title' | 'badges' | 'line' | 'details';
}

type SortableColumn = Pick<Column<never, never>, 'id' | 'sort'>;

/** The options of the sort menu. The values are those of the `sort` parameter. */
export function orderOptions(columns: readonly SortableColumn[]) {
  return columns.flatMap(({ id, sort }) => {
    if (!sort) return [];
    const ascending = { value: id, label: sort.ascending };
    const descending = { value: `-${id}`, label: sort.descending };
    return sort.startsDescending ? [descending, ascending] : [ascending, descending];
  });
}

/** The label of an order, e.g. for an announcement. */
export function orderLabel(columns: readonly SortableColumn[], order: ListOrder): string | undefined {
  return orderOptions(columns).find(({ value }) => value === formatOrder(order))?.label;
}
