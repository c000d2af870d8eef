// Moves the clock of the whole page, mock included.
import { DAY, formatInstant } from '../domain/time-zone.ts';
import { Button } from '../ui/button.tsx';
import { useTimeZone } from '../ui/time-zone.tsx';
import { useNow } from '../ui/use-now.ts';
import styles from './mock-banner.module.css';

const STEPS = [
  { label: 'An hour', milliseconds: DAY / 24 },
  { label: 'A day', milliseconds: DAY },
  { label: '90 days', milliseconds: 90 * DAY },
] as const;

type ClockControlProps = {
  /** Milliseconds ahead of the machine's clock. */
  readonly offset: number;
  readonly onChange: (offset: number) => void;
};

export function ClockControl({ offset, onChange }: ClockControlProps) {
  const now = useNow(1000);
  const timeZone = useTimeZone();
  return (
    <section className={styles.section} aria-labelledby="mock-clock">
      <h3 id="mock-clock">Clock</h3>
      <p>
        It is {formatInstant(now, timeZone)}.{' '}
        {offset === 0 ? 'The machine’s own time.' : 'The clock has been moved.'}
      </p>
      <div className={styles.buttons}>
        {STEPS.map(({ label, milliseconds }) => (
          <Button key={label} size="small" onClick={() => onChange(offset + milliseconds)}>
            {label} on
          </Button>
        ))}
        <Button size="small" onClick={() => onChange(0)}>
          Back to now
        </Button>
      </div>
    </section>
  );
}
