// A one-line text control.
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import styles from './control.module.css';

interface TextInputProps extends ComponentProps<'input'> {
  /** `short` suits codes and numbers. */
  width?: 'full' | 'short' | undefined;
  mono?: boolean | undefined;
}

export function TextInput({
  width = 'full',
  mono = false,
  className,
  type = 'text',
  ...rest
}: TextInputProps) {
  return (
    <input
      {...rest}
      type={type}
      className={classNames(
        styles.control,
        width === 'short' && styles.short,
        mono && styles.mono,
        className,
      )}
    />
  );
}
