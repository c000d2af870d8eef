// The shape of a list at its current order and window: each column with the class names of its cells.
import { classNames } from './class-names.ts';
import type { Column } from './list-column.ts';
import { leavingWidths } from './list-layout.ts';
import styles from './list-table.module.css';
import widths from './list-widths.module.css';

export interface ShapedColumn<Row, Context> {
  readonly column: Column<Row, Context>;
  readonly className: string;
  /** The columns whose values this one shows once they have left. */
  readonly folded: readonly { readonly column: Column<Row, Context>; readonly className: string }[];
}

/** In rem. */
const SELECTION_WIDTH = 2.5;

/** The width of the checkboxes and of the actions together, in rem. */
export function controlsWidth(selects: boolean, actions: { readonly width: number } | undefined): number {
  return (selects ? SELECTION_WIDTH : 0) + (actions?.width ?? 0);
}

const CARD_ORDER = ['title', 'badges', 'line', 'details'] as const;

/**
 * @param controls what {@link controlsWidth} gives.
 * @param cards whether the rows are cards, which have no columns that leave.
 */
export function shapeOf<Row, Context>(
  columns: readonly Column<Row, Context>[],
  sortedId: string | null,
  controls: number,
  cards: boolean,
): readonly ShapedColumn<Row, Context>[] {
  if (cards) {
    // What the list is sorted by is in view.
    const placed = columns.map(column =>
      column.id === sortedId && column.card === 'details' ? { ...column, card: 'line' as const } : column,
    );
    return placed
      .toSorted((a, b) => CARD_ORDER.indexOf(a.card) - CARD_ORDER.indexOf(b.card))
      .map(column => ({ column, className: cellClass(column), folded: [] }));
  }
  const leaving = leavingWidths(columns, sortedId, controls);
  return columns.map(column => {
    const width = leaving.get(column.id);
    return {
      column,
      className: classNames(cellClass(column), width && widths[`from${width}`]),
      folded: columns.flatMap(other => {
        const until = leaving.get(other.id);
        if (other.foldedInto !== column.id || !until) return [];
        return [{ column: other, className: classNames(styles.folded, widths[`until${until}`]) }];
      }),
    };
  });
}

function cellClass({ card, align }: Column<never, never>): string {
  return classNames(card === 'title' ? styles.title : styles.cell, styles[card], align && styles.end);
}
