// A cell of a list's row. It uses no hooks, so that it can be drawn before React has arrived.
import { classNames } from './class-names.ts';
import { ListTd, RowTh } from './list-markup.tsx';
import type { ShapedColumn } from './list-shape.ts';
import styles from './list-table.module.css';

interface CellProps<Row, Context> {
  row: Row;
  context: Context;
  shaped: ShapedColumn<Row, Context>;
}

export function ListCell<Row, Context>({
  row,
  context,
  shaped: { column, className, folded },
}: CellProps<Row, Context>) {
  const Element = column.card === 'title' ? RowTh : ListTd;
  const value = column.cell(row, context);
  const aside = column.aside?.(row, context) ?? null;
  const shown = folded.flatMap(other => {
    const content = other.column.cell(row, context);
    if (content === null) return [];
    return [
      <span key={other.column.id} className={other.className}>
        {content}
      </span>,
    ];
  });
  return (
    <Element
      className={value === null ? classNames(className, styles.empty) : className}
      data-label={column.header}
    >
      {value}
      {(aside !== null || shown.length > 0) && (
        <div className={styles.aside}>
          {shown}
          {aside}
        </div>
      )}
    </Element>
  );
}
