// The errors of a submitted form. Takes focus once per submit, and each line links to its field.
import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { Icon } from '../icon.tsx';
import styles from './error-summary.module.css';
import { focusField } from './focus-field.ts';

export interface SummaryError {
  /** The id of the control or group. Omitted if the error belongs to no field. */
  fieldId?: string | undefined;
  message: string;
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
  const any = errors.length > 0;

  useEffect(() => {
    if (!any || focusedFor.current === submitCount) return;
    focusedFor.current = submitCount;
    ref.current?.focus();
  }, [any, submitCount]);

  if (!any) return null;
  return (
    <section ref={ref} className={styles.summary} tabIndex={-1} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        <Icon name="alert-circle" />
        {heading}
      </h2>
      <ul className={styles.list}>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId ?? ''} ${message}`}>
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

// The URL must not change: it holds the state of the page, and Back must not step through errors.
function goTo(event: MouseEvent, fieldId: string) {
  event.preventDefault();
  focusField(fieldId);
}
