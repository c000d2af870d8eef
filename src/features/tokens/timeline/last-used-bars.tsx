// The tokens by how long ago they were last used, as bars with their numbers.
import { LAST_USED_AGES } from '../../../domain/audit/last-used-ages.ts';
import { formatCount } from '../../../ui/format-count.ts';
import styles from './timeline.module.css';

export function LastUsedBars({ counts }: { readonly counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <section className={styles.ages} aria-labelledby="last-used-title">
      <h3 id="last-used-title">Last use</h3>
      <dl className={styles.columns}>
        {LAST_USED_AGES.map(({ label }, age) => {
          const count = counts[age] ?? 0;
          return (
            <div key={label} className={styles.age}>
              <dt>{label}</dt>
              <dd>
                <span>{formatCount(count)}</span>
                <span
                  className={styles.ageBar}
                  style={{ flexBasis: `${(count / most) * 63}%` }}
                  aria-hidden="true"
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
