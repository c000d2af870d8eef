// A message that stays on the page: an icon, a title, text, and what to do next.
import type { ReactNode } from 'react';
import styles from './alert.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { oneText } from './one-text.ts';
import tones from './tone.module.css';
import { type Tone, toneIcons } from './tone.ts';

type AlertTone = Exclude<Tone, 'neutral'>;

interface AlertProps {
  tone: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links below the text. */
  actions?: ReactNode;
  /** Set `alert` or `status` only if the message appears in response to a user action. */
  role?: 'alert' | 'status' | undefined;
  id?: string | undefined;
}

const words: Record<AlertTone, string> = {
  info: 'Note',
  success: 'Done',
  warning: 'Warning',
  danger: 'Problem',
};

export function Alert({ tone, title, children, actions, role, id }: AlertProps) {
  return (
    <div id={id} role={role} className={classNames(styles.alert, tones[tone])}>
      <span className={styles.icon}>
        <Icon name={toneIcons[tone]} />
      </span>
      <div className={styles.content}>
        <span className="visually-hidden">{words[tone]}: </span>
        {title && <p className={styles.title}>{oneText(title)}</p>}
        {children && <div className={styles.text}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
