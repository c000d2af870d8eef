// The first and the last day of the range, as an equal of choosing it in the picture.
import { dayProblem, FIRST_DAY, LAST_DAY } from '../../../domain/calendar-day.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/form/day-field.tsx';
import styles from './timeline.module.css';

type RangeFieldsProps = {
  readonly from: string | null;
  readonly to: string | null;
  readonly onChange: (range: {
    readonly expiresFrom?: string | null;
    readonly expiresTo?: string | null;
  }) => void;
};

export function RangeFields({ from, to, onChange }: RangeFieldsProps) {
  const isReversed = from !== null && to !== null && to < from;
  const days = { min: FIRST_DAY, max: LAST_DAY, problemOf: dayProblem };
  return (
    <div className={styles.fields}>
      <DayField
        id="timeline-from"
        label="Expires from"
        {...days}
        value={from ?? ''}
        onChange={day => onChange({ expiresFrom: day ?? null })}
      />
      <DayField
        id="timeline-to"
        label="Expires to"
        {...days}
        value={to ?? ''}
        error={isReversed ? '“To” is before “From”.' : undefined}
        onChange={day => onChange({ expiresTo: day ?? null })}
      />
      <Button
        variant="quiet"
        icon="x"
        aria-disabled={(from === null && to === null) || undefined}
        onClick={() => onChange({ expiresFrom: null, expiresTo: null })}
      >
        All days
      </Button>
    </div>
  );
}
