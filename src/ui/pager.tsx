// Pagination of a long list. At either end the buttons are disabled by ARIA only, so that they keep focus.
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { Select } from './form/select.tsx';
import { formatCount } from './format-count.ts';
import { MORE_ICONS } from './more-icons.ts';
import styles from './pager.module.css';

interface PagerProps {
  id: string;
  /** What is paged, e.g. "Pages of tokens". */
  label: string;
  /** The first page is 1. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
  /** Leave it out if the number of rows per page is fixed. */
  sizing?: { size: number; sizes: readonly number[]; onSize: (size: number) => void };
  /** Shown at the start of the line, e.g. the number of rows. */
  children?: ReactNode;
}

export function Pager({ id, label, page, pages, onPage, sizing, children }: PagerProps) {
  const step = (to: number, icon: Parameters<typeof IconButton>[0]['icon'], name: string) => {
    const off = to < 1 || to > pages || to === page;
    return (
      <IconButton
        icon={icon}
        label={name}
        variant="secondary"
        aria-disabled={off || undefined}
        onClick={() => !off && onPage(to)}
      />
    );
  };
  return (
    <nav className={styles.pager} aria-label={label}>
      {children}
      {sizing && (
        <div className={styles.size}>
          <label htmlFor={`${id}-size`}>Rows per page</label>
          <Select
            id={`${id}-size`}
            value={sizing.size}
            onChange={event => sizing.onSize(Number(event.target.value))}
          >
            {sizing.sizes.map(each => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </div>
      )}
      <div className={styles.steps}>
        {step(1, MORE_ICONS.chevronsLeft, 'First page')}
        {step(page - 1, MORE_ICONS.chevronLeft, 'Previous page')}
        <span className={styles.place}>{`Page ${formatCount(page)} of ${formatCount(pages)}`}</span>
        {step(page + 1, MORE_ICONS.chevronRight, 'Next page')}
        {step(pages, MORE_ICONS.chevronsRight, 'Last page')}
      </div>
    </nav>
  );
}
