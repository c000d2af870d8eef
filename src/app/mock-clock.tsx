// Moves the clock of the whole page, mock included.
import { DAY, formatInstant } from '../domain/time-zone.ts';
import { Button } from '../ui/button.tsx';
import { useTimeZone } from '../ui/time-zone.tsx';
import { useNow } from '../ui/use-now.ts';
import styles from './mock-banner.module.css';
import type { MockClock } from './mock-control.ts';

const STEPS = [
  { label: 'An hour', milliseconds: DAY / 24 },
  { label: 'A day', milliseconds: DAY },
  { label: '90 days', milliseconds: 90 * DAY },
] as const;

type ClockControlProps = {
  readonly clock: MockClock;
  readonly onChange: (clock: MockClock) => void;
};

export function ClockControl({ clock, onChange }: ClockControlProps) {
  const now = useNow(1000);
  const offset = clock.kind === 'running' ? clock.offset : 0;
  const move = (ahead: number) => onChange({ kind: 'running', offset: ahead });
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
          <Button key={label} size="small" onClick={() => move(offset + milliseconds)}>
            {label} on
          </Button>
        ))}
        <Button size="small" onClick={() => move(0)}>
          Back to now
        </Button>
      </div>
    </section>
  );
}
