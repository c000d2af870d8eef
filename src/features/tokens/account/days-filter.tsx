// Filter field for a number of days.
import { useState } from 'react';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/text-input.tsx';
import { useAnnouncedProblem } from '../../../ui/form/use-announced-problem.ts';
import styles from './account.module.css';

type DaysFilterProps = {
  readonly id: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

type Draft = {
  readonly text: string;
  /** The value of the filter when this was typed. */
  readonly over: number | null;
  /** Whether the field was left since. */
  readonly left: boolean;
};

export function DaysFilter({ id, label, min, max, value, onChange }: DaysFilterProps) {
  // A text that is no valid number stays, with its error message, until the filter is changed elsewhere.
  const [draft, setDraft] = useState<Draft | null>(null);
  const isInvalid = draft !== null && draft.text !== '' && daysOf(draft.text, min, max) === null;
  if (draft?.left && (!isInvalid || draft.over !== value)) setDraft(null);
  const problem = isInvalid ? `Whole days from ${min} to ${max}.` : undefined;
  useAnnouncedProblem(draft?.left ? problem : undefined);
  const change = (text: string) => {
    setDraft({ text, over: value, left: false });
    const days = daysOf(text, min, max);
    if (text === '' || days !== null) onChange(days);
  };
  return (
    <Field id={id} label={label} error={problem}>
      {control => (
        <div className={styles.days}>
          <TextInput
            {...control}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            aria-describedby={[control['aria-describedby'], `${id}-unit`].filter(Boolean).join(' ')}
            value={draft?.text ?? value?.toString() ?? ''}
            onChange={event => change(event.target.value.trim())}
            onBlur={() => setDraft(draft && { ...draft, over: value, left: true })}
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
