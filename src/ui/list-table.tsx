// The table of a list, driven by one array of columns. On narrow screens each row is a card.
import { memo, type ReactNode, useMemo, useRef } from 'react';
import type { Column } from './list-column.ts';
import { ListHeader, PageSelection } from './list-header.tsx';
import { ColumnTh, ListGrid, ListHead, ListRows } from './list-markup.tsx';
import type { ListOrder } from './list-order.ts';
import { ListRow } from './list-row.tsx';
import { controlsWidth, shapeOf } from './list-shape.ts';
import styles from './list-table.module.css';
import { useCards } from './use-cards.ts';
import { useFocusHandover } from './use-focus-handover.ts';
import { useRowsInTwoSteps } from './use-rows-in-two-steps.ts';

export interface ListSelection<Row> {
  isSelected(row: Row): boolean;
  onSelect(id: string, selected: boolean): void;
  onSelectPage(ids: readonly string[], selected: boolean): void;
}

export interface ListActions<Row, Context> {
  /** The width of their column, in rem. */
  readonly width: number;
  render(row: Row, context: Context): ReactNode;
}

export interface ListTableProps<Row, Context> {
  caption: string;
  /** A constant, as are `rowId`, `rowName` and `actions`: a new one renders every row again. */
  columns: readonly Column<Row, Context>[];
  rows: readonly Row[];
  rowId(row: Row): string;
  /** The name of a row, in the accessible names of its controls. */
  rowName(row: Row): string;
  context: Context;
  order?: ListOrder;
  /** Called with the value of the `sort` parameter. */
  onSort?(sort: string): void;
  selection?: ListSelection<Row>;
  actions?: ListActions<Row, Context>;
  /** A row that has just been created. */
  highlightedId?: string | null;
}

const noop = () => {};

function Table<Row, Context>(props: ListTableProps<Row, Context>) {
  const { caption, columns, rows, rowId, rowName, context, order, onSort, selection, actions } = props;
  const cards = useCards();
  const sortedId = order?.key ?? null;
  const controls = controlsWidth(selection !== undefined, actions);
  const shape = useMemo(
    () => shapeOf(columns, sortedId, controls, cards),
    [columns, sortedId, controls, cards],
  );
  const { first, rest } = useRowsInTwoSteps(rows, rowId);
  const ref = useRef<HTMLTableElement>(null);
  useFocusHandover(ref);
  const show = (row: Row) => {
    const id = rowId(row);
    return (
      <ListRow
        key={id}
        row={row}
        id={id}
        name={rowName(row)}
        context={context}
        shape={shape}
        selected={selection?.isSelected(row) ?? null}
        onSelect={selection?.onSelect ?? noop}
        actions={actions}
        highlighted={id === props.highlightedId}
        cards={cards}
      />
    );
  };
  const pageSelection = selection && (
    <PageSelection
      ids={rows.map(rowId)}
      selected={rows.filter(selection.isSelected).length}
      labelShown={cards}
      onSelect={selection.onSelectPage}
    />
  );
  return (
    <>
      {/* Where rows are cards, the header is out of sight. */}
      {cards && pageSelection}
      <div className={styles.frame}>
        <div className={styles.scroll}>
          <ListGrid ref={ref} className={styles.table}>
            <caption className="visually-hidden">{caption}</caption>
            <ListHead className={styles.head}>
              {selection && (
                <ColumnTh className={styles.selectHeader}>
                  {cards ? <span>Selection</span> : pageSelection}
                </ColumnTh>
              )}
              {shape.map(({ column, className }) => (
                <ListHeader
                  key={column.id}
                  column={column}
                  className={className}
                  order={order}
                  onSort={onSort}
                />
              ))}
              {(actions || (cards && columns.some(({ card }) => card === 'details'))) && (
                <ColumnTh
                  className={styles.actionsHeader}
                  style={actions && { inlineSize: `${actions.width}rem` }}
                >
                  <span className="visually-hidden">Actions</span>
                </ColumnTh>
              )}
            </ListHead>
            <ListRows>{first.map(show)}</ListRows>
            {rest.length > 0 && <ListRows>{rest.map(show)}</ListRows>}
          </ListGrid>
        </div>
      </div>
    </>
  );
}

export const ListTable: <Row, Context>(props: ListTableProps<Row, Context>) => ReactNode = memo(Table);
