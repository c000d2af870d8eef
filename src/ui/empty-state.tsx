// Shown instead of an empty list: an explanation and an optional action.
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon.tsx';
import { oneText } from './one-text.ts';

interface EmptyStateProps {
  title: ReactNode;
  icon?: IconName | undefined;
  action?: ReactNode;
  children?: ReactNode;
}

export function EmptyState({ title, icon, action, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon && (
        <span className={styles.icon}>
          <Icon name={icon} />
        </span>
      )}
      <h2 className={styles.title}>{oneText(title)}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
