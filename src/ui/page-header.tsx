// The heading of a page, with a description and the main actions.
import type { ReactNode } from 'react';
import styles from './page-header.module.css';
import { PageHeading } from './page-heading.tsx';

interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, description, actions }: PageHeaderProps) {
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        <PageHeading>{title}</PageHeading>
        {description && <div className={styles.description}>{description}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
