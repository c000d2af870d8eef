// A placeholder in the shape of a table while rows are loading.
import styles from './skeleton.module.css';

interface TableSkeletonProps {
  /** What is loading, e.g. "tokens". */
  label: string;
  rows?: number | undefined;
}

export function TableSkeleton({ label, rows = 6 }: TableSkeletonProps) {
  return (
    <div aria-busy="true">
      <p className="visually-hidden">{`Loading ${label}…`}</p>
      <div className={styles.table} aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map(key => (
          <div key={key} className={styles.row}>
            <span className={styles.cell} />
            <span className={styles.cell} />
            <span className={styles.cell} />
            <span className={styles.cell} />
          </div>
        ))}
      </div>
    </div>
  );
}
