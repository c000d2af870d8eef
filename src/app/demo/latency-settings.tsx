// Demo setting: how long the mock delays its responses.
import { useState } from 'react';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/text-input.tsx';
import { ToggleButton } from '../../ui/toggle-button.tsx';
import type { DemoControl } from './demo-control.ts';
import styles from './demo-settings.module.css';

type LatencySettingsProps = { readonly control: DemoControl; readonly latency: string };

export function LatencySettings({ control, latency }: LatencySettingsProps) {
  const [typed, setTyped] = useState(() => fieldsOf(latency));
  const [isTyping, setIsTyping] = useState(false);

  const set = (fields: Fields) => {
    setTyped(fields);
    if (control.isLatency(textOf(fields))) control.write({ latency: textOf(fields) });
  };
  const isSingleLatency = (text: string) => text === '' || control.isLatency(text);
  const problem = (text: string) =>
    isTyping || isSingleLatency(text) ? undefined : 'Enter a whole number from 0 to 60000.';
  const focusHandlers = { onFocus: () => setIsTyping(true), onBlur: () => setIsTyping(false) };
  const isReversed =
    !isTyping &&
    isSingleLatency(typed.min) &&
    isSingleLatency(typed.max) &&
    !control.isLatency(textOf(typed));

  return (
    <section className={styles.section} aria-labelledby="demo-latency">
      <h3 id="demo-latency">Latency</h3>
      <p className={styles.remark}>
        Response time in milliseconds. With a minimum only, every response takes that long.
      </p>
      <div className={styles.buttons}>
        {control.options.latencies.map(option => (
          <ToggleButton key={option} pressed={option === latency} onClick={() => set(fieldsOf(option))}>
            {option.replace('-', '–')} ms
          </ToggleButton>
        ))}
      </div>
      <div className={styles.fields}>
        <Field id="demo-latency-min" label="Minimum" error={problem(typed.min)}>
          {field => (
            <TextInput
              {...field}
              inputMode="numeric"
              autoComplete="off"
              value={typed.min}
              {...focusHandlers}
              onChange={event => set({ ...typed, min: event.target.value.trim() })}
            />
          )}
        </Field>
        <Field
          id="demo-latency-max"
          label="Maximum"
          optional
          error={isReversed ? 'Enter at least the minimum.' : problem(typed.max)}
        >
          {field => (
            <TextInput
              {...field}
              inputMode="numeric"
              autoComplete="off"
              value={typed.max}
              {...focusHandlers}
              onChange={event => set({ ...typed, max: event.target.value.trim() })}
            />
          )}
        </Field>
      </div>
    </section>
  );
}

type Fields = { readonly min: string; readonly max: string };

function fieldsOf(latency: string): Fields {
  const [min = '', max = ''] = latency.split('-');
  return { min, max };
}

function textOf({ min, max }: Fields): string {
  return max === '' ? min || '0' : `${min || '0'}-${max}`;
}
