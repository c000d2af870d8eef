// The heading of a page, with a description and the main actions.
import type { ReactNode, Ref } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** For moving focus to the heading after navigation, or after the focused row was removed. */
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
