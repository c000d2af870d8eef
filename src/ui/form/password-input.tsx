// A password control with a button that shows what was typed. Pasting and password managers work as usual.
import { type ComponentProps, useState } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import control from './control.module.css';
import inset from './inset.module.css';
import styles from './password-input.module.css';

export function PasswordInput({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  const [shown, setShown] = useState(false);
  const label = shown ? 'Hide password' : 'Show password';
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
