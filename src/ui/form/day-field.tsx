// A field of the filters for the first or the last day. Only a day that exists gets into the filter.
import { useState } from 'react';
import { DateInput } from './date-input.tsx';
import { Field } from './field.tsx';
import { useAnnouncedProblem } from './use-announced-problem.ts';

type DayFieldProps = {
  readonly id: string;
  readonly label: string;
  /** The days that can be chosen. */
  readonly min: string;
  readonly max: string;
  /** The error message for a text that is no such day, or `null`. */
  readonly problemOf: (text: string) => string | null;
  /** The day in the filter, or an empty text. */
  readonly value: string;
  /** What is wrong with the day in the filter. */
  readonly error?: string | undefined;
  readonly onChange: (day: string | undefined) => void;
};

type Draft = {
  readonly text: string;
  /** The day in the filter when this was typed. */
  readonly over: string;
  /** Whether the field was left since, so that a date is not called wrong while it is being typed. */
  readonly left: boolean;
};

export function DayField({ id, label, min, max, problemOf, value, error, onChange }: DayFieldProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  // The filter has taken the text over, or was changed elsewhere.
  if (draft !== null && (draft.text === value || draft.over !== value)) setDraft(null);
  const text = draft?.text ?? value;
  const problem = draft?.left && draft.text !== '' ? problemOf(draft.text) : null;
  useAnnouncedProblem(problem ?? error);
  const change = (next: string) => {
    setDraft({ text: next, over: value, left: draft?.left ?? false });
    if (next === '' || problemOf(next) === null) onChange(next || undefined);
  };
  return (
    <Field id={id} label={label} error={problem ?? error}>
      {control => (
        <DateInput
          {...control}
          min={min}
          max={max}
          value={text}
          onText={change}
          onBlur={() => setDraft(before => before && { ...before, left: true })}
        />
      )}
    </Field>
  );
}
