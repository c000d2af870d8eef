// What is inside the header of a sortable column. The header has `aria-sort` if it is the sorted one.
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './sort-button.module.css';

type SortDirection = 'ascending' | 'descending';

interface SortButtonProps {
  /** The current direction. Omitted if the table is not sorted by this column. */
  direction?: SortDirection | undefined;
  onSort: () => void;
  children: ReactNode;
}

export function SortButton({ direction, onSort, children }: SortButtonProps) {
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
