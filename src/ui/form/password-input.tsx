// A control for a password, or another secret, with a button that shows what was typed. Pasting and password managers work as usual.
import { type ComponentProps, useState } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import control from './control.module.css';
import inset from './inset.module.css';
import styles from './password-input.module.css';

interface PasswordInputProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** What it is, for the button's name. */
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
      <button
        type="button"
        className={inset.button}
        aria-label={label}
        title={label}
        aria-controls={rest.id}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? 'eye-off' : 'eye'} />
      </button>
    </span>
  );
}
