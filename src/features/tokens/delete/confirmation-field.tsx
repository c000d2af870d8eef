// The field in which a text is typed to confirm a deletion, with the text above it and a button that copies it.
import type { Ref } from 'react';
import { hasVisibleText, visibleText } from '../../../domain/foreign-text.ts';
import { classNames } from '../../../ui/class-names.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/text-input.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import styles from './confirmation-field.module.css';

type ConfirmationFieldProps = {
  readonly id: string;
  /** The name of the value in the form. */
  readonly name: string;
  /** For example "Type the token’s name to confirm". */
  readonly label: string;
  /** What must be typed. */
  readonly text: string;
  /** For example "Copy name". */
  readonly copyLabel: string;
  /** What is wrong with the typed text, without the text to type, which is added. */
  readonly error: string | null;
  readonly ref: Ref<HTMLInputElement>;
};

export function ConfirmationField(props: ConfirmationFieldProps) {
  const { id, name, label, text, copyLabel, error, ref } = props;
  const shown = <ForeignText text={text} />;
  return (
    <Field
      id={id}
      label={label}
      required
      error={
        error !== null && (
          <>
            {error} Type: {shown}
          </>
        )
      }
    >
      {control => (
        <>
          <div className={styles.line}>
            <span id={`${id}-text`} className={styles.text}>
              {shown}
            </span>
            <CopyButton text={hasVisibleText(text) ? text : visibleText(text)} label={copyLabel} />
          </div>
          <TextInput
            {...control}
            aria-describedby={classNames(`${id}-text`, control['aria-describedby'])}
            ref={ref}
            name={name}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </>
      )}
    </Field>
  );
}
