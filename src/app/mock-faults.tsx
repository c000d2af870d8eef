// Which requests of the mock fail, and how.
import { useState } from 'react';
import { Button, IconButton } from '../ui/button.tsx';
import { Field } from '../ui/form/field.tsx';
import { Select } from '../ui/form/select.tsx';
import styles from './mock-banner.module.css';
import type { MockScenario } from './mock-control.ts';

type Faults = MockScenario['faults'];

type FaultControlProps = {
  readonly faults: Faults;
  readonly endpoints: readonly string[];
  readonly kinds: readonly string[];
  readonly onChange: (faults: Faults) => void;
};

export function FaultControl({ faults, endpoints, kinds, onChange }: FaultControlProps) {
  const [endpoint, setEndpoint] = useState(endpoints[0] ?? '');
  const [kind, setKind] = useState(kinds[0] ?? '');
  const [once, setOnce] = useState(true);
  return (
    <section className={styles.section} aria-labelledby="mock-faults">
      <h3 id="mock-faults">Faults</h3>
      <ul className={styles.faults}>
        {faults.map((fault, index) => (
          <li key={fault}>
            <span>
              <code>{nameOf(fault)}</code> {timesOf(fault)}
            </span>
            <IconButton
              icon="x"
              label={`Clear ${nameOf(fault)}`}
              onClick={() => onChange(faults.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.line}>
        <Field id="mock-endpoint" label="Endpoint">
          {field => (
            <Select {...field} value={endpoint} onChange={event => setEndpoint(event.target.value)}>
              {endpoints.map(each => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="mock-kind" label="Fault">
          {field => (
            <Select {...field} value={kind} onChange={event => setKind(event.target.value)}>
              {kinds.map(each => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="mock-times" label="How often">
          {field => (
            <Select
              {...field}
              value={once ? 'once' : 'always'}
              onChange={event => setOnce(event.target.value === 'once')}
            >
              <option value="once">Once</option>
              <option value="always">Until cleared</option>
            </Select>
          )}
        </Field>
        <Button
          icon="plus"
          onClick={() =>
            onChange([
              ...faults.filter(fault => nameOf(fault) !== `${endpoint}.${kind}`),
              `${endpoint}.${kind}${once ? '*1' : ''}`,
            ])
          }
        >
          Add
        </Button>
      </div>
    </section>
  );
}

function nameOf(fault: string): string {
  return fault.replace(/\*.*/, '');
}

function timesOf(fault: string): string {
  const times = fault.split('*')[1];
  return times === undefined ? 'until cleared' : `${times} more`;
}
