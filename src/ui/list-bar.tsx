// The line above a list: what it shows, and at the end the sort menu where a sortable column has no header.
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Select } from './form/select.tsx';
import styles from './list-bar.module.css';
import { type Column, orderOptions } from './list-column.ts';
import { sortMenuWidth } from './list-layout.ts';
import { formatOrder, type ListOrder } from './list-order.ts';
import widths from './list-widths.module.css';

interface ListBarProps {
  /** The id of the sort menu. */
  id: string;
  columns: readonly Column<never, never>[];
  /** The width of the checkboxes and actions of the list, in rem. */
  controlsWidth: number;
  order: ListOrder;
  /** Called with the value of the `sort` parameter. */
  onSort: (sort: string) => void;
  children: ReactNode;
}

export function ListBar({ id, columns, controlsWidth, order, onSort, children }: ListBarProps) {
  const until = sortMenuWidth(columns, order.key, controlsWidth);
  return (
    <div className={styles.container}>
      <div className={styles.bar}>
        {children}
        <div className={classNames(styles.sort, until ? widths[`until${until}`] : styles.onCards)}>
          <label htmlFor={id}>Sort by</label>
          <Select id={id} value={formatOrder(order)} onChange={event => onSort(event.target.value)}>
            {orderOptions(columns).map(option => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        </div>
      </div>
    </div>
  );
}
