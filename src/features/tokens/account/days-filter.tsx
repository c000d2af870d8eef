// A span of days as a part of the filter.
import { useState } from 'react';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/text-input.tsx';
import styles from './account.module.css';

type DaysFilterProps = {
  readonly id: string;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

export function DaysFilter({ id, label, least, most, value, onChange }: DaysFilterProps) {
  // What is typed need not be a number yet; once the field is left the filter's own value shows.
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed !== '' && daysOf(typed, least, most) === null;
  const change = (text: string) => {
    setTyped(text);
    const days = daysOf(text, least, most);
    if (text === '' || days !== null) onChange(days);
  };
  return (
    <Field id={id} label={label} error={wrong && `Whole days from ${least} to ${most}.`}>
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

function daysOf(text: string, least: number, most: number): number | null {
  const days = Number(text);
  return /^\d+$/.test(text) && days >= least && days <= most ? days : null;
}
