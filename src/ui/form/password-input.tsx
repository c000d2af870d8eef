// An input for a password or another secret, with a button that shows or hides the text.
import { type ComponentProps, useState } from 'react';
import { classNames } from '../class-names.ts';
import control from './control.module.css';
import inset from './inset.module.css';
import { InsetButton } from './inset-button.tsx';
import styles from './password-input.module.css';

interface PasswordInputProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** What the button shows or hides. */
  what?: 'password' | 'token';
}

export function PasswordInput({ what = 'password', className, ...rest }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  const label = `${shown ? 'Hide' : 'Show'} ${what}`;
  return (
    <span className={inset.wrap}>
      <input
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...rest}
        type={shown ? 'text' : 'password'}
        className={classNames(control.control, styles.input, className)}
      />
      <InsetButton
        icon={shown ? 'eye-off' : 'eye'}
        aria-label={label}
        title={label}
        aria-controls={rest.id}
        onClick={() => setShown(!shown)}
      />
    </span>
  );
}
