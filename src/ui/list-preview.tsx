// The rows of a list before they can be used. It uses no hooks, so that it can be drawn before React has arrived.
import { ListCell } from './list-cell.tsx';
import type { Column } from './list-column.ts';
import { ListHeader } from './list-header.tsx';
import { ColumnTh, ListGrid, ListHead, ListRows, ListTd, ListTr } from './list-markup.tsx';
import type { ListOrder } from './list-order.ts';
import { controlsWidth, shapeOf } from './list-shape.ts';
import styles from './list-table.module.css';

interface ListPreviewProps<Row, Context> {
  columns: readonly Column<Row, Context>[];
  rows: readonly Row[];
  rowId(row: Row): string;
  context: Context;
  order: ListOrder;
  /** The width of the column of actions, in rem. */
  actionsWidth: number;
}

const noop = () => {};

/** Has the size and the place of what `ListTable` shows of the same rows. */
export function ListPreview<Row, Context>(props: ListPreviewProps<Row, Context>) {
  const { columns, rows, rowId, context, order, actionsWidth } = props;
  const shape = shapeOf(columns, order.key, controlsWidth(true, { width: actionsWidth }), false);
  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <ListGrid className={styles.table}>
          <ListHead className={styles.head}>
            <ColumnTh className={styles.selectHeader} />
            {shape.map(({ column, className }) => (
              <ListHeader key={column.id} column={column} className={className} order={order} onSort={noop} />
            ))}
            <ColumnTh className={styles.actionsHeader} style={{ inlineSize: `${actionsWidth}rem` }} />
          </ListHead>
          <ListRows>
            {rows.map(row => (
              <ListTr key={rowId(row)} className={styles.row}>
                <ListTd className={styles.select} />
                {shape.map(shaped => (
                  <ListCell key={shaped.column.id} row={row} context={context} shaped={shaped} />
                ))}
                <ListTd className={styles.actions}>
                  <div className={styles.actionsSpace} />
                </ListTd>
              </ListTr>
            ))}
          </ListRows>
        </ListGrid>
      </div>
    </div>
  );
}
