// "+2" beside the first of several values, and the others for screen readers and in a tooltip.
import { visibleText } from '../../domain/foreign-text.ts';
import styles from './tokens.module.css';

export function MoreCount({ others }: { readonly others: readonly string[] }) {
  if (others.length === 0) return null;
  const rest = others.map(visibleText).join(', ');
  return (
    <span className={styles.more} title={rest}>
      <span aria-hidden="true">{`+${others.length}`}</span>
      <span className={styles.others}>{`, ${rest}`}</span>
    </span>
  );
}
