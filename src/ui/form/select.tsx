// A styled native select.
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import control from './control.module.css';
import inset from './inset.module.css';
import styles from './select.module.css';

interface SelectProps extends ComponentProps<'select'> {
  width?: 'full' | 'short' | undefined;
}

export function Select({ width = 'full', className, ...rest }: SelectProps) {
  return (
    <span className={classNames(inset.wrap, width === 'short' && control.short)}>
      <select {...rest} className={classNames(control.control, styles.select, className)} />
      <Icon name="chevron-down" />
    </span>
  );
}
