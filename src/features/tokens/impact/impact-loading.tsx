// Stands in the place of what will break until that is known.
import styles from './impact.module.css';

export function ImpactLoading() {
  return <p className={styles.muted}>Looking for what breaks…</p>;
}
