// A small ring that says "working"; the words beside it must say so too.
import styles from './spinner.module.css';

export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />;
}
