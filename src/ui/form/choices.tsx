// Groups of checkboxes and radios, as calm rows with large targets.
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import styles from './choices.module.css';
import { FieldError } from './field-error.tsx';

interface ChoiceGroupProps {
  /** An error summary may link here: focus then goes to the first choice that can take it. */
  id: string;
  legend: ReactNode;
  legendHidden?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  /** Below the choices, e.g. a consequence of the current choice. */
  note?: ReactNode;
  /** `columns` puts short choices side by side where there is room. */
  layout?: 'rows' | 'columns' | undefined;
  children: ReactNode;
}

export function ChoiceGroup({
  id,
  legend,
  legendHidden = false,
  hint,
  error,
  note,
  layout = 'rows',
  children,
}: ChoiceGroupProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset id={id} className={styles.group} aria-describedby={described || undefined} data-field={id}>
      <legend className={legendHidden ? 'visually-hidden' : styles.legend}>{legend}</legend>
      {hint && (
        <div id={`${id}-hint`} className={styles.groupHint}>
          {hint}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className={classNames(styles.choices, styles[layout])}>{children}</div>
      {note && <div className={styles.below}>{note}</div>}
    </fieldset>
  );
}

interface ChoiceProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
  /** Why it is disabled. Shown only while `disabled`. */
  reason?: ReactNode;
  /** A remark beside the label, e.g. "Included in Global". */
  note?: ReactNode;
}

export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" />;
}

export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" />;
}

function Choice({
  label,
  hint,
  reason,
  note,
  className,
  type,
  ...rest
}: ChoiceProps & { type: 'checkbox' | 'radio' }) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  const why = rest.disabled ? reason : undefined;
  const described = [
    rest['aria-describedby'],
    note && `${id}-note`,
    hint && `${id}-hint`,
    why && `${id}-reason`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classNames(styles.choice, className)}>
      <input
        {...rest}
        id={id}
        type={type}
        className={styles.input}
        aria-describedby={described || undefined}
      />
      <div className={styles.words}>
        <div className={styles.line}>
          <label htmlFor={id} className={styles.label}>
            {label}
          </label>
          {note && (
            <span id={`${id}-note`} className={styles.note}>
              {note}
            </span>
          )}
        </div>
        {hint && (
          <div id={`${id}-hint`} className={styles.hint}>
            {hint}
          </div>
        )}
        {why && (
          <div id={`${id}-reason`} className={styles.reason}>
            {why}
          </div>
        )}
      </div>
    </div>
  );
}
