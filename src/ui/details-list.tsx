// Facts as a description list: term beside detail, or above it when narrow.
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
