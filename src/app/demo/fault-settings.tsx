// Demo setting: which requests fail, how, and how often.
import { type MouseEvent, useRef, useState } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { Select } from '../../ui/form/select.tsx';
import { TextInput } from '../../ui/form/text-input.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import type { DemoControl } from './demo-control.ts';
import styles from './demo-settings.module.css';

type FaultSettingsProps = { readonly control: DemoControl; readonly faults: readonly string[] };

export function FaultSettings({ control, faults }: FaultSettingsProps) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();

  /** Reads the faults again, because a request may have used one up since the last render. */
  const keepFaults = (isKept: (fault: string) => boolean) =>
    control.write({ faults: control.read().faults.filter(isKept) });

  const clear = (fault: string, event: MouseEvent<HTMLElement>) => {
    // Move focus to the next row's button before this row is removed.
    const row = event.currentTarget.closest('li');
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    (next?.querySelector('button') ?? headingRef.current)?.focus();
    keepFaults(each => nameOf(each) !== nameOf(fault));
    announce(`${nameOf(fault)} cleared.`);
  };

  const clearAll = () => {
    headingRef.current?.focus();
    keepFaults(() => false);
    announce('All faults cleared.');
  };

  return (
    <section className={styles.section} aria-labelledby="demo-faults">
      <h3 id="demo-faults" ref={headingRef} tabIndex={-1}>
        Faults
      </h3>
      <p className={styles.remark}>
        {faults.length === 0
          ? 'No faults are set.'
          : 'Faults of the same endpoint are used in the order in which they were added.'}
      </p>
      {faults.length > 0 && (
        <ul className={styles.faults} aria-labelledby="demo-faults">
          {[...new Set(faults)].map(fault => (
            <li key={fault}>
              <span>
                <code>{nameOf(fault)}</code> <span className={styles.times}>{timesOf(fault)}</span>
              </span>
              <IconButton icon="x" label={`Clear ${nameOf(fault)}`} onClick={event => clear(fault, event)} />
            </li>
          ))}
        </ul>
      )}
      {faults.length > 1 && (
        <div>
          <Button size="small" onClick={clearAll}>
            Clear all
          </Button>
        </div>
      )}
      <NewFault
        control={control}
        onAdd={fault => {
          keepFaults(each => nameOf(each) !== nameOf(fault));
          control.write({ faults: [...control.read().faults, fault] });
          announce(`${nameOf(fault)} added: ${timesOf(fault)}.`);
        }}
      />
    </section>
  );
}

type Frequency = 'once' | 'times' | 'always';

type NewFaultProps = { readonly control: DemoControl; readonly onAdd: (fault: string) => void };

function NewFault({ control, onAdd }: NewFaultProps) {
  const { endpoints, faultKinds } = control.options;
  const [endpoint, setEndpoint] = useState(endpoints[0] ?? '');
  const [kind, setKind] = useState(faultKinds[0] ?? '');
  const [frequency, setFrequency] = useState<Frequency>('once');
  const [times, setTimes] = useState('2');
  const [problem, setProblem] = useState<string>();
  const timesRef = useRef<HTMLInputElement>(null);

  const add = () => {
    const count = { once: '*1', times: `*${times.trim()}`, always: '' }[frequency];
    const fault = `${endpoint}.${kind}${count}`;
    if (control.isFault(fault)) {
      setProblem(undefined);
      onAdd(fault);
    } else {
      setProblem('Enter a whole number, 1 or more.');
      timesRef.current?.focus();
    }
  };

  return (
    <>
      <div className={styles.fields}>
        <Field id="demo-endpoint" label="Endpoint">
          {field => (
            <Select {...field} value={endpoint} onChange={event => setEndpoint(event.target.value)}>
              {endpoints.map(each => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="demo-fault-kind" label="Fault">
          {field => (
            <Select {...field} value={kind} onChange={event => setKind(event.target.value)}>
              {faultKinds.map(each => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="demo-fault-frequency" label="How often">
          {field => (
            <Select
              {...field}
              value={frequency}
              onChange={event =>
                setFrequency(FREQUENCIES.find(each => each === event.target.value) ?? 'once')
              }
            >
              <option value="once">Once</option>
              <option value="times">Several times</option>
              <option value="always">Until cleared</option>
            </Select>
          )}
        </Field>
        {frequency === 'times' && (
          <Field id="demo-fault-times" label="Times" error={problem}>
            {field => (
              <TextInput
                {...field}
                ref={timesRef}
                inputMode="numeric"
                autoComplete="off"
                value={times}
                onChange={event => setTimes(event.target.value)}
                onKeyDown={event => event.key === 'Enter' && add()}
              />
            )}
          </Field>
        )}
      </div>
      <div>
        <Button icon="plus" size="small" onClick={add}>
          Add fault
        </Button>
      </div>
    </>
  );
}

const FREQUENCIES = ['once', 'times', 'always'] as const;

function nameOf(fault: string): string {
  return fault.replace(/\*.*/, '');
}

function timesOf(fault: string): string {
  const times = fault.split('*')[1];
  return times === undefined ? 'until cleared' : times === '1' ? 'next request' : `next ${times} requests`;
}
