// The error message of a field, with an icon.
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import styles from './field.module.css';

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.error}>
      <Icon name="alert-circle" />
      <span>
        <span className="visually-hidden">Error: </span>
        <span>{children}</span>
      </span>
    </p>
  );
}
