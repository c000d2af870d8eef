// An icon button inside the border of a control, at its end.
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { Icon, type IconName } from '../icon.tsx';
import bare from './bare-button.module.css';
import styles from './inset.module.css';

interface InsetButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className' | 'children'> {
  icon: IconName;
  'aria-label': string;
}

export function InsetButton({ icon, ...rest }: InsetButtonProps) {
  return (
    <button {...rest} type="button" className={classNames(bare.button, styles.button)}>
      <Icon name={icon} />
    </button>
  );
}
