// A control with its label, hint, error and note, connected by id.
import type { ReactNode } from 'react';
import styles from './field.module.css';
import { FieldError } from './field-error.tsx';

/** Spread this onto the control. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  /** The control's id. The label gets `${id}-label`, the error `${id}-error`. */
  id: string;
  label: ReactNode;
  labelHidden?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  /** Shows "(optional)". Fields without it are required. */
  optional?: boolean | undefined;
  /** Shown below the control and part of its description, e.g. the exact instant of a date. */
  note?: ReactNode;
  children: (control: FieldControl) => ReactNode;
}

export function Field({
  id,
  label,
  labelHidden = false,
  hint,
  error,
  optional = false,
  note,
  children,
}: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`, note && `${id}-note`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles.field} data-field={id}>
      <label id={`${id}-label`} htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
        {optional && <span className={styles.optional}> (optional)</span>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <div id={`${id}-note`} className={styles.hint}>
          {note}
        </div>
      )}
    </div>
  );
}
