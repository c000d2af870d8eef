// The errors of a submitted form. Takes focus once per submit, and each line links to its field.
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../icon.tsx';
import { useAnnounce } from '../live-region.tsx';
import styles from './error-summary.module.css';
import { focusField } from './focus-field.ts';

export interface SummaryError {
  /** The id of the control or group. Omitted if the error belongs to no field. */
  fieldId?: string | undefined;
  message: ReactNode;
}

interface ErrorSummaryProps {
  errors: readonly SummaryError[];
  /** Increases with every submit. Focus moves to the summary once per submit, as soon as there are errors. */
  submitCount: number;
  heading?: string | undefined;
}

export function ErrorSummary({ errors, submitCount, heading = 'There is a problem' }: ErrorSummaryProps) {
  const ref = useRef<HTMLElement>(null);
  const focusedFor = useRef<number>(null);
  const headingId = useId();
  const listId = useId();
  const announce = useAnnounce();
  const any = errors.length > 0;

  useEffect(() => {
    if (!any || focusedFor.current === submitCount) return;
    focusedFor.current = submitCount;
    const summary = ref.current;
    // Focus that does not move is not read.
    if (summary === document.activeElement) announce(errorTexts(summary), 'assertive');
    summary?.focus();
  }, [any, submitCount, announce]);

  if (!any) return null;
  return (
    <section
      ref={ref}
      className={styles.summary}
      tabIndex={-1}
      aria-labelledby={headingId}
      aria-describedby={listId}
    >
      <h2 id={headingId} className={styles.heading}>
        <Icon name="alert-circle" />
        {heading}
      </h2>
      <ul id={listId} className={styles.list}>
        {errors.map(({ fieldId = '', message }) => (
          <li key={fieldId}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={event => goTo(event, fieldId)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function errorTexts(summary: HTMLElement | null): string {
  return Array.from(summary?.querySelectorAll('li') ?? [], item => item.textContent).join(' ');
}

// The URL must not change: it holds the state of the page, and Back must not step through errors.
function goTo(event: MouseEvent, fieldId: string) {
  event.preventDefault();
  focusField(fieldId);
}
