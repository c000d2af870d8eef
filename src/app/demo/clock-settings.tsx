// Demo setting: moves or stops the clock of the page and the mock.
import { useRef, useState } from 'react';
import { DAY, formatInstant } from '../../domain/time-zone.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/text-input.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { DemoClock, DemoClockSetting, DemoControl } from './demo-control.ts';
import styles from './demo-settings.module.css';
import { instantOfTyped, typedTime } from './typed-time.ts';

const STEPS = [
  { label: '+1 hour', milliseconds: DAY / 24 },
  { label: '+1 day', milliseconds: DAY },
  { label: '+90 days', milliseconds: 90 * DAY },
] as const;

type ClockSettingsProps = { readonly control: DemoControl; readonly clock: DemoClock };

export function ClockSettings({ control, clock }: ClockSettingsProps) {
  useNow(1000);
  // Not the time of the last tick: a new clock setting must show at once.
  const now = new Date();
  const timeZone = useTimeZone();
  const announce = useAnnounce();
  const [typed, setTyped] = useState(() => typedTime(now, timeZone));
  const [problem, setProblem] = useState<string>();
  const typedRef = useRef<HTMLInputElement>(null);

  const set = (setting: DemoClockSetting) => {
    if (!control.setClock(setting)) return false;
    setProblem(undefined);
    announce(`The time is ${formatInstant(new Date(), timeZone)}.`);
    return true;
  };
  const setTypedTime = (kind: DemoClock['kind']) => {
    const at = instantOfTyped(typed, timeZone);
    if (!Number.isNaN(at) && set({ kind, at })) return;
    setProblem('Enter a date and time from 1970 onwards, at most 100 years from today.');
    typedRef.current?.focus();
  };

  return (
    <section className={styles.section} aria-labelledby="demo-clock">
      <h3 id="demo-clock">Clock</h3>
      <p className={styles.remark}>
        {`The time is ${formatInstant(now, timeZone)}. ${STATE_LABELS[stateOf(clock)]}`}
      </p>
      <div className={styles.buttons}>
        {STEPS.map(({ label, milliseconds }) => (
          <Button
            key={label}
            size="small"
            onClick={() => set({ kind: clock.kind, at: Date.now() + milliseconds })}
          >
            {label}
          </Button>
        ))}
        <Button
          size="small"
          onClick={() =>
            set({ kind: clock.kind === 'stopped' ? 'running' : 'stopped', at: wholeSecond(Date.now()) })
          }
        >
          {clock.kind === 'stopped' ? 'Start clock' : 'Stop clock'}
        </Button>
        <Button size="small" onClick={() => set({ kind: 'machine' })}>
          Use system time
        </Button>
      </div>
      <div className={styles.fields}>
        <Field id="demo-time" label="Date and time" note={`In ${timeZone}.`} error={problem}>
          {field => (
            <TextInput
              {...field}
              ref={typedRef}
              type="datetime-local"
              value={typed}
              onChange={event => setTyped(event.target.value)}
            />
          )}
        </Field>
        <div className={styles.buttons}>
          <Button onClick={() => setTypedTime('running')}>Set time</Button>
          <Button onClick={() => setTypedTime('stopped')}>Set and stop</Button>
        </div>
      </div>
    </section>
  );
}

const STATE_LABELS = {
  machine: 'This is the system time.',
  moved: 'The clock was changed and is running.',
  stopped: 'The clock is stopped.',
} as const;

function stateOf(clock: DemoClock): keyof typeof STATE_LABELS {
  if (clock.kind === 'stopped') return 'stopped';
  return clock.offset === 0 ? 'machine' : 'moved';
}

function wholeSecond(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
