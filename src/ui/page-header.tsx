// The page's heading, what the page is about, and its main actions.
import type { ReactNode, Ref } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** The heading takes focus from script, after navigation or when a focused row is gone. */
  headingRef?: Ref<HTMLHeadingElement> | undefined;
  /** The heading's id. Default: `page-title`. */
  id?: string | undefined;
}

export function PageHeader({ title, description, actions, headingRef, id = 'page-title' }: PageHeaderProps) {
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        <h1 id={id} ref={headingRef} tabIndex={-1}>
          {title}
        </h1>
        {description && <div className={styles.description}>{description}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
