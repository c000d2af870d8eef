// What the shapes of the picture mean.
import styles from './timeline.module.css';

export function TimelineLegend() {
  return (
    <ul className={styles.legend} aria-label="Marks">
      <li>
        <svg width="16" height="16" aria-hidden="true">
          <circle className={styles.expiry} cx="8" cy="8" r="6" />
        </svg>
        <span>Expiry of a token, or the number of them</span>
      </li>
      <li>
        <svg width="18" height="18" aria-hidden="true">
          <path className={styles.deletion} d="M9 1L17 9L9 17L1 9Z" />
        </svg>
        <span>Deletion for disuse, if the token stays unused</span>
      </li>
    </ul>
  );
}
