// A row of a list. Each keystroke in a filter renders up to a page of rows, so the markup is small.
import { memo, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { ListCell } from './list-cell.tsx';
import { ListTd, ListTr } from './list-markup.tsx';
import type { ShapedColumn } from './list-shape.ts';
import styles from './list-table.module.css';
import { RowCheckbox } from './row-checkbox.tsx';
import { useFocusHandover } from './use-focus-handover.ts';

export interface ListRowProps<Row, Context> {
  row: Row;
  id: string;
  /** The name of the row, in the accessible names of its controls. */
  name: string;
  context: Context;
  shape: readonly ShapedColumn<Row, Context>[];
  /** `null` if the rows cannot be selected. */
  selected: boolean | null;
  onSelect(id: string, selected: boolean): void;
  actions: { render(row: Row, context: Context): ReactNode } | undefined;
  highlighted: boolean;
  cards: boolean;
}

function Row<Row, Context>(props: ListRowProps<Row, Context>) {
  const { row, id, name, context, shape, selected, onSelect, actions, highlighted, cards } = props;
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const ref = useRef<HTMLTableRowElement>(null);
  // New data may not have the row.
  useFocusHandover(ref);
  const hasDetails = cards && shape.some(({ column }) => column.card === 'details');
  return (
    <ListTr
      ref={ref}
      id={hasDetails ? detailsId : undefined}
      className={classNames(
        styles.row,
        selected && styles.selected,
        highlighted && styles.highlighted,
        open && styles.open,
      )}
    >
      {selected !== null && (
        <ListTd className={styles.select}>
          <RowCheckbox
            label={`Select ${name}`}
            checked={selected}
            onChange={checked => onSelect(id, checked)}
          />
        </ListTd>
      )}
      {shape.map(shaped => (
        <ListCell key={shaped.column.id} row={row} context={context} shaped={shaped} />
      ))}
      {(actions !== undefined || hasDetails) && (
        <ListTd className={styles.actions}>
          {hasDetails && (
            <Button
              size="small"
              variant="quiet"
              icon={open ? 'chevron-up' : 'chevron-down'}
              className={styles.toggle}
              aria-label={`Details of ${name}`}
              aria-expanded={open}
              aria-controls={detailsId}
              onClick={() => setOpen(!open)}
            >
              Details
            </Button>
          )}
          {actions?.render(row, context)}
        </ListTd>
      )}
    </ListTr>
  );
}

export const ListRow: <Row, Context>(props: ListRowProps<Row, Context>) => ReactNode = memo(Row);
