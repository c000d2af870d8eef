// Which columns of a list are shown at which width. A column leaves before the columns would be narrower than they need.

/** The widths at which something may change, in rem. `list-widths.module.css` has two classes for each. */
export const LIST_WIDTHS = [
  35, 36, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55, 57, 58, 60, 62, 64, 66, 68, 70, 72, 74, 76, 78, 80, 82, 84,
  86, 90,
] as const;

/** `Ever` is wider than any list. */
export type ListWidth = (typeof LIST_WIDTHS)[number] | 'Ever';

type Measures = {
  readonly id: string;
  readonly width: number;
  readonly leaves?: number | 'unless-sorted';
  readonly sort?: object;
};

/**
 * For each column the width of the list below which it has left; `null` if it always stays.
 * @param sortedId the column that the list is sorted by, which stays.
 * @param controlsWidth the width of the checkboxes and the actions together, in rem.
 */
export function leavingWidths(
  columns: readonly Measures[],
  sortedId: string | null,
  controlsWidth: number,
): ReadonlyMap<string, ListWidth | null> {
  const rank = ({ id, leaves = Number.POSITIVE_INFINITY }: Measures) => {
    if (id === sortedId) return Number.POSITIVE_INFINITY;
    return leaves === 'unless-sorted' ? Number.NEGATIVE_INFINITY : leaves;
  };
  const widths = new Map<string, ListWidth | null>();
  let needed = controlsWidth;
  for (const column of columns.toSorted((a, b) => rank(b) - rank(a) || 0)) {
    needed += column.width;
    widths.set(column.id, leavingWidth(rank(column), needed));
  }
  return widths;
}

/** The width below which the sort menu is shown, because a sortable column has no header then; `null` if never. */
export function sortMenuWidth(
  columns: readonly Measures[],
  sortedId: string,
  controlsWidth: number,
): ListWidth | null {
  const widths = leavingWidths(columns, sortedId, controlsWidth);
  const rank = (width: ListWidth | null) => (width === 'Ever' ? Number.POSITIVE_INFINITY : (width ?? 0));
  return columns
    .map(({ id, sort }) => (sort ? (widths.get(id) ?? null) : null))
    .reduce((widest, width) => (rank(width) > rank(widest) ? width : widest), null);
}

function leavingWidth(rank: number, needed: number): ListWidth | null {
  if (rank === Number.POSITIVE_INFINITY) return null;
  if (rank === Number.NEGATIVE_INFINITY) return 'Ever';
  return widthFor(needed);
}

function widthFor(needed: number): ListWidth {
  return LIST_WIDTHS.find(width => width >= needed) ?? 'Ever';
}
