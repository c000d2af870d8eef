// A description list: each term beside its detail, or above it on narrow screens.
import type { ReactNode } from 'react';
import styles from './details-list.module.css';

interface DetailsListProps {
  items: readonly {
    term: string;
    detail: ReactNode;
  }[];
}

export function DetailsList({ items }: DetailsListProps) {
  return (
    <dl className={styles.list}>
      {items.map(({ term, detail }) => (
        <div key={term} className={styles.item}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
