// Renders the visible rows of a list first and the others one frame later, which makes filtering respond faster.
import { useState } from 'react';
import { useAfterPaint } from './use-after-paint.ts';

/** The number of rows that fit into a small window. */
const FIRST_PAINT_ROWS = 8;

/** The height of the lowest row, in pixels. */
const ROW_HEIGHT = 36;

/** A new list shows at once what its window may show: a second step would take longer. */
function rowsInWindow<Row>(rows: readonly Row[]): readonly Row[] {
  return rows.slice(0, Math.ceil(innerHeight / ROW_HEIGHT));
}

const NONE: readonly never[] = [];

/**
 * The first row of the second part stays there while rows before it are deleted, because moving it to the other `tbody`
 * would drop its focus.
 */
export function useRowsInTwoSteps<Row>(rows: readonly Row[], rowId: (row: Row) => string) {
  const [splitId, setSplitId] = useState<string | null>(null);
  const [atFirst] = useState(() => rowsInWindow(rows));
  const later = useAfterPaint<readonly Row[]>(rows, atFirst);
  const indexIn = (list: readonly Row[], id: string | null) => list.findIndex(row => rowId(row) === id);
  const at = indexIn(rows, splitId);
  const split = at > 0 && at <= FIRST_PAINT_ROWS ? at : FIRST_PAINT_ROWS;
  const nextRow = rows[split];
  const next = nextRow === undefined ? null : rowId(nextRow);
  if (next !== splitId) setSplitId(next);
  const from = indexIn(later, next);
  return {
    first: rows.slice(0, split),
    rest: next === null ? NONE : later.slice(from > 0 ? from : FIRST_PAINT_ROWS),
  };
}
