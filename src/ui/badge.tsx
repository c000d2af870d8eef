// A status in one or two words, with an icon and a tone.
import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { oneText } from './one-text.ts';
import tones from './tone.module.css';
import type { Tone } from './tone.ts';

interface BadgeProps {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
}

export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, tones[tone])}>
      {icon && <Icon name={icon} />}
      <span>{oneText(children)}</span>
    </span>
  );
}
