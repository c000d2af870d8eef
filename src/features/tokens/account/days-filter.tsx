// Filter field for a number of days.
import { useState } from 'react';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/text-input.tsx';
import styles from './account.module.css';

type DaysFilterProps = {
  readonly id: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

export function DaysFilter({ id, label, min, max, value, onChange }: DaysFilterProps) {
  // The typed text may be invalid; on blur the field shows the filter's value again.
  const [typed, setTyped] = useState<string | null>(null);
  const isInvalid = typed !== null && typed !== '' && daysOf(typed, min, max) === null;
  const change = (text: string) => {
    setTyped(text);
    const days = daysOf(text, min, max);
    if (text === '' || days !== null) onChange(days);
  };
  return (
    <Field id={id} label={label} error={isInvalid && `Whole days from ${min} to ${max}.`}>
      {control => (
        <div className={styles.days}>
          <TextInput
            {...control}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            aria-describedby={[control['aria-describedby'], `${id}-unit`].filter(Boolean).join(' ')}
            value={typed ?? value?.toString() ?? ''}
            onChange={event => change(event.target.value.trim())}
            onBlur={() => setTyped(null)}
          />
          <span id={`${id}-unit`}>days</span>
        </div>
      )}
    </Field>
  );
}

function daysOf(text: string, min: number, max: number): number | null {
  const days = Number(text);
  return /^\d+$/.test(text) && days >= min && days <= max ? days : null;
}
