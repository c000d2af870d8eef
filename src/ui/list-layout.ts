// Which columns of a list are shown at which width. A column leaves before the columns would be narrower than they need.

/** The widths at which something may change, in rem. `list-widths.module.css` has two classes for each. */
export const LIST_WIDTHS = [
  36, 39, 42, 45, 48, 51, 54, 57, 60, 63, 66, 69, 72, 75, 78, 81, 84, 87, 90, 93, 96,
] as const;

export type ListWidth = (typeof LIST_WIDTHS)[number];

type Measures = {
  readonly id: string;
  readonly width: number;
  readonly leaves?: number;
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
  const rank = (column: Measures) =>
    column.id === sortedId ? Number.POSITIVE_INFINITY : (column.leaves ?? Number.POSITIVE_INFINITY);
  const widths = new Map<string, ListWidth | null>();
  let needed = controlsWidth;
  for (const column of columns.toSorted((a, b) => rank(b) - rank(a) || 0)) {
    needed += column.width;
    widths.set(column.id, rank(column) === Number.POSITIVE_INFINITY ? null : widthFor(needed));
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
  return columns.reduce<ListWidth | null>((widest, { id, sort }) => {
    const width = sort ? (widths.get(id) ?? null) : null;
    return width !== null && (widest === null || width > widest) ? width : widest;
  }, null);
}

function widthFor(needed: number): ListWidth {
  return LIST_WIDTHS.find(width => width >= needed) ?? 96;
}
