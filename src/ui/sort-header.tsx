// A sortable column header: a button inside the <th>, with `aria-sort` only on the sorted column.
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './sort-header.module.css';
import { Th } from './table.tsx';

export type SortDirection = 'ascending' | 'descending';

interface SortHeaderProps {
  /** The current direction. Omitted if the table is not sorted by this column. */
  direction?: SortDirection | undefined;
  onSort: () => void;
  children: ReactNode;
}

export function SortHeader({ direction, ...button }: SortHeaderProps) {
  return (
    <Th aria-sort={direction}>
      <SortButton direction={direction} {...button} />
    </Th>
  );
}

/** What is inside the header. */
export function SortButton({ direction, onSort, children }: SortHeaderProps) {
  return (
    <>
      <button type="button" className={styles.button} onClick={onSort}>
        <span>{children}</span>
        <span className={direction ? styles.active : styles.idle}>
          <Icon name={iconFor(direction)} />
        </span>
      </button>
      <span className={styles.words}>{children}</span>
    </>
  );
}

function iconFor(direction: SortDirection | undefined) {
  if (!direction) return 'chevrons-up-down';
  return direction === 'ascending' ? 'chevron-up' : 'chevron-down';
}
