// A button with a pressed state, for quick filters.
import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';
import { oneText } from './one-text.ts';
import styles from './toggle-button.module.css';

interface ToggleButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-pressed' | 'className'> {
  pressed: boolean;
}

export function ToggleButton({ pressed, children, ...rest }: ToggleButtonProps) {
  return (
    <button {...rest} type="button" aria-pressed={pressed} className={styles.toggle}>
      {pressed && <Icon name="check" />}
      <span>{oneText(children)}</span>
    </button>
  );
}
