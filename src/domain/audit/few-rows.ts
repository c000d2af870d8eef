// A few new tokens are put into what was computed for the others; many are computed together with them.

/** Above this number of new rows, computing everything again is as fast. */
const FEW = 20;

/** Whether the columns have grown by so few rows that each of them is inserted. */
export function hasFewMore(known: number, size: number): boolean {
  return known > 0 && size > known && size - known <= FEW;
}

/** A copy with the row in its place. @param compare negative if the first row comes before the second. */
export function withInserted(
  rows: Uint32Array,
  row: number,
  compare: (row: number, other: number) => number,
): Uint32Array {
  let [start, end] = [0, rows.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if (compare(rows[middle] ?? 0, row) < 0) start = middle + 1;
    else end = middle;
  }
  const next = new Uint32Array(rows.length + 1);
  next.set(rows.subarray(0, start));
  next[start] = row;
  next.set(rows.subarray(start), start + 1);
  return next;
}
