// The fields for the thresholds of the findings. They are kept in the address.
import {
  DEFAULT_THRESHOLDS,
  formatThresholds,
  THRESHOLD_LABELS,
  THRESHOLD_RANGE,
  THRESHOLDS,
  type ThresholdName,
  type Thresholds,
} from '../../../domain/audit/thresholds.ts';
import { Button } from '../../../ui/button.tsx';
import { DaysFilter } from '../account/days-filter.tsx';
import styles from './findings.module.css';

type ThresholdFieldsProps = {
  readonly thresholds: Thresholds | null;
  /** `null` for the usual ones. */
  readonly onChange: (thresholds: Thresholds | null) => void;
};

export function ThresholdFields({ thresholds, onChange }: ThresholdFieldsProps) {
  const change = (name: ThresholdName, days: number | null) => {
    const next = { ...DEFAULT_THRESHOLDS, ...thresholds, [name]: days ?? DEFAULT_THRESHOLDS[name] };
    onChange(formatThresholds(next) === '' ? null : next);
  };
  return (
    <div className={styles.thresholds}>
      {THRESHOLDS.map(name => (
        <DaysFilter
          key={name}
          id={`threshold-${name}`}
          label={THRESHOLD_LABELS[name]}
          {...THRESHOLD_RANGE}
          value={(thresholds ?? DEFAULT_THRESHOLDS)[name]}
          onChange={days => change(name, days)}
        />
      ))}
      {thresholds !== null && (
        <Button size="small" variant="quiet" onClick={() => onChange(null)}>
          Use the usual thresholds
        </Button>
      )}
    </div>
  );
}
