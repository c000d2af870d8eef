// A loading indicator. It is hidden from screen readers, so the text beside it must say what is loading.
import styles from './spinner.module.css';

export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />;
}
