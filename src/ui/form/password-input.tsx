// An input for a password or another secret, with a button that shows or hides the text.
import { type ComponentProps, useImperativeHandle, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { MORE_ICONS } from '../more-icons.ts';
import control from './control.module.css';
import inset from './inset.module.css';
import { InsetButton } from './inset-button.tsx';
import styles from './password-input.module.css';
import { useSecretField } from './use-secret-field.ts';

interface PasswordInputProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** What the button shows or hides. */
  what?: 'password' | 'token';
}

export function PasswordInput({ what = 'password', className, ref, ...rest }: PasswordInputProps) {
  const fieldRef = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => fieldRef.current);
  useSecretField(fieldRef);
  const [shown, setShown] = useState(false);
  const label = `${shown ? 'Hide' : 'Show'} ${what}`;
  return (
    <span className={inset.wrap}>
      <input
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...rest}
        ref={fieldRef}
        type={shown ? 'text' : 'password'}
        className={classNames(control.control, styles.input, className)}
      />
      <InsetButton
        icon={shown ? MORE_ICONS.eyeOff : MORE_ICONS.eye}
        aria-label={label}
        title={label}
        aria-controls={rest.id}
        onClick={() => setShown(!shown)}
      />
    </span>
  );
}
