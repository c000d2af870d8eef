// Counters of tokens that need attention. Each one sets a filter.
import { type ReactNode, useRef } from 'react';
import type { Completeness } from '../../../api/audit/audit-snapshot.ts';
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import type { AuditCounters } from '../../../domain/audit/audit-view.ts';
import { EXPIRES_COUNTER_DAYS, UNUSED_COUNTER_DAYS } from '../../../domain/audit/counter-days.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { ToggleButton } from '../../../ui/toggle-button.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import styles from './token-counters.module.css';

export type CounterFilter = Pick<AuditFilter, 'status' | 'unusedDays' | 'expiresDays'>;

const NONE: CounterFilter = { status: null, unusedDays: null, expiresDays: null };

const COUNTERS: readonly {
  readonly name: keyof AuditCounters;
  readonly filter: CounterFilter;
  readonly label: (count: number) => string;
}[] = [
  {
    name: 'expiresSoon',
    filter: { ...NONE, expiresDays: EXPIRES_COUNTER_DAYS },
    label: count => (count === 1 ? 'expires this week' : 'expire this week'),
  },
  {
    name: 'neverExpires',
    filter: { ...NONE, status: 'never-expires' },
    label: count => (count === 1 ? 'never expires' : 'never expire'),
  },
  {
    name: 'unused',
    filter: { ...NONE, unusedDays: UNUSED_COUNTER_DAYS },
    label: () => `unused for ${UNUSED_COUNTER_DAYS} days`,
  },
  { name: 'neverUsed', filter: { ...NONE, status: 'never-used' }, label: () => 'never used' },
  { name: 'expired', filter: { ...NONE, status: 'expired' }, label: () => 'expired' },
  { name: 'legacy', filter: { ...NONE, status: 'legacy' }, label: () => 'legacy' },
];

/** Which tokens are counted, if not all. */
const PROVISIONAL: Record<Exclude<Completeness, 'whole'>, string> = {
  loading: 'So far:',
  incomplete: 'Without missing tokens:',
  updating: 'Before this update:',
  outdated: 'Before the failed update:',
};

type TokenCountersProps = {
  readonly counters: AuditCounters;
  readonly completeness: Completeness;
  readonly filter: CounterFilter;
  readonly onFilter: (patch: CounterFilter) => void;
  /** What stands before the counters, in their line. */
  readonly children?: ReactNode;
};

export function TokenCounters(props: TokenCountersProps) {
  const { counters, completeness, filter, onFilter, children } = props;
  return (
    <div className={styles.counters}>
      {children}
      <ul className={styles.list} aria-label="Needs attention">
        {completeness !== 'whole' && <li className={styles.provisional}>{PROVISIONAL[completeness]}</li>}
        {COUNTERS.map(({ name, filter: own, label }) => {
          const pressed =
            filter.status === own.status &&
            filter.unusedDays === own.unusedDays &&
            filter.expiresDays === own.expiresDays;
          const count = counters[name];
          if (name === 'legacy' && count === 0 && !pressed) return null;
          return (
            <Item key={name}>
              <ToggleButton pressed={pressed} onClick={() => onFilter(pressed ? NONE : own)}>
                <strong>{formatCount(count)}</strong> <span>{label(count)}</span>
              </ToggleButton>
            </Item>
          );
        })}
      </ul>
    </div>
  );
}

/** The legacy counter goes away when it is released and there is no legacy token. */
function Item({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLLIElement>(null);
  useFocusHandover(ref);
  return <li ref={ref}>{children}</li>;
}
