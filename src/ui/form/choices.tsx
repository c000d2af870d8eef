// Groups of checkboxes or radio buttons, with large click targets.
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import styles from './choices.module.css';
import field from './field.module.css';
import { FieldError } from './field-error.tsx';

interface ChoiceGroupProps {
  /** An error summary may link to this id. Focus then moves to the first enabled choice. */
  id: string;
  legend: ReactNode;
  legendHidden?: boolean | undefined;
  /** Shows "(required)" in the legend. The attribute for screen readers exists for radio buttons only. */
  required?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  /** Shown below the choices, e.g. a consequence of the current choice. */
  note?: ReactNode;
  /** `columns` puts short choices side by side where there is space. */
  layout?: 'rows' | 'columns' | undefined;
  children: ReactNode;
}

export function ChoiceGroup({
  id,
  legend,
  legendHidden = false,
  required = false,
  hint,
  error,
  note,
  layout = 'rows',
  children,
}: ChoiceGroupProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset id={id} className={field.field} aria-describedby={described || undefined} data-field={id}>
      <legend className={legendHidden ? 'visually-hidden' : styles.legend}>
        <span>{legend}</span>
        {required && <span className={field.need}> (required)</span>}
      </legend>
      {hint && (
        <div id={`${id}-hint`} className={field.hint}>
          {hint}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className={classNames(styles.choices, styles[layout])}>{children}</div>
      {note && <div className={styles.below}>{note}</div>}
    </fieldset>
  );
}

interface ChoiceProps extends Omit<ComponentProps<'input'>, 'type' | 'children' | 'disabled'> {
  label: ReactNode;
  hint?: ReactNode;
  /** Why the choice cannot be made. It can still be reached with the keyboard, so that the reason is heard. */
  refusal?: ReactNode;
  /** The choice cannot be changed now, for the reason in `note`. It can be reached in the same way. */
  locked?: boolean | undefined;
  /** Shown beside the label, e.g. "Included in Global". */
  note?: ReactNode;
}

export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" />;
}

export function Radio(props: Omit<ChoiceProps, 'refusal' | 'locked'>) {
  return <Choice {...props} type="radio" />;
}

function Choice({
  label,
  hint,
  refusal,
  locked = false,
  note,
  className,
  type,
  onChange,
  ...rest
}: ChoiceProps & { type: 'checkbox' | 'radio' }) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  const isFixed = locked || Boolean(refusal);
  const described = [
    rest['aria-describedby'],
    note && `${id}-note`,
    hint && `${id}-hint`,
    refusal && `${id}-refusal`,
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
        aria-disabled={isFixed || undefined}
        onChange={event => !isFixed && onChange?.(event)}
        onClick={event => isFixed && event.preventDefault()}
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
        {refusal && (
          <div id={`${id}-refusal`} className={styles.refusal}>
            {refusal}
          </div>
        )}
      </div>
    </div>
  );
}
