// A message that stays on the page: a tone, an icon, a title, and what to do next.
import type { ReactNode } from 'react';
import styles from './alert.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type AlertTone = 'info' | 'success' | 'warning' | 'danger';

interface AlertProps {
  tone: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links below the text. */
  actions?: ReactNode;
  /** `alert` or `status` only if it appears in answer to something the user did. */
  role?: 'alert' | 'status' | undefined;
  id?: string | undefined;
}

const icons = {
  info: 'info',
  success: 'check-circle',
  warning: 'alert-triangle',
  danger: 'alert-circle',
} as const satisfies Record<AlertTone, IconName>;

const words = { info: 'Note', success: 'Done', warning: 'Warning', danger: 'Problem' } as const;

export function Alert({ tone, title, children, actions, role, id }: AlertProps) {
  return (
    <div id={id} role={role} className={classNames(styles.alert, styles[tone])}>
      <span className={styles.icon}>
        <Icon name={icons[tone]} />
      </span>
      <div className={styles.content}>
        <span className="visually-hidden">{words[tone]}: </span>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
