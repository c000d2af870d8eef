// The class names of a button, also for router links that look like buttons.
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';
export type ButtonSize = 'small' | 'medium';

export interface ButtonLook {
  /** Default: `secondary`. One `primary` per view. */
  variant?: ButtonVariant | undefined;
  /** Default: `medium` (36 px high). `small` is 32 px, for table rows and toolbars. */
  size?: ButtonSize | undefined;
}

export function buttonClass({ variant = 'secondary', size = 'medium' }: ButtonLook = {}): string {
  return classNames(styles.button, styles[variant], size === 'small' && styles.small);
}
