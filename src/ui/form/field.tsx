// A control with its label, hint, error and note, connected by id.
import type { ReactNode } from 'react';
import styles from './field.module.css';
import { FieldError } from './field-error.tsx';

/** Spread this onto the control. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

interface FieldProps {
  /** The control's id. The label gets `${id}-label`, the error `${id}-error`. */
  id: string;
  label: ReactNode;
  labelHidden?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  /** Shows "(optional)". */
  optional?: boolean | undefined;
  /** Shows "(required)". For forms that are submitted, not for filters. */
  required?: boolean | undefined;
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
  required = false,
  note,
  children,
}: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`, note && `${id}-note`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles.field} data-field={id}>
      <div className={labelHidden ? 'visually-hidden' : styles.line}>
        <label id={`${id}-label`} htmlFor={id} className={styles.label}>
          <span>{label}</span>
          {optional && <span className={styles.need}> (optional)</span>}
        </label>
        {/* Outside the label, because screen readers hear it from the control. */}
        {required && (
          <span className={styles.need} aria-hidden="true">
            (required)
          </span>
        )}
      </div>
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
        'aria-required': required || undefined,
      })}
      {note && (
        <div id={`${id}-note`} className={styles.hint}>
          {note}
        </div>
      )}
    </div>
  );
}
