// The alert for a question that the audit worker could not answer. No `RequestProblem`, because it sends no request.
import type { ReactNode } from 'react';
import { isolatedText } from '../../../domain/foreign-text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { RetryButton } from '../../problems/retry-button.tsx';

type WorkerProblemProps = {
  readonly title: string;
  /** What to do next. */
  readonly children: ReactNode;
  readonly error: Error;
  readonly onRetry: () => void;
  /** The id of the element that gets the focus when the alert goes away, in a page. In a dialog its title gets it. */
  readonly nextId?: string;
};

export function WorkerProblem({ title, children, error, onRetry, nextId }: WorkerProblemProps) {
  return (
    <Alert
      tone="danger"
      title={title}
      role="alert"
      actions={
        <RetryButton
          onRetry={onRetry}
          next={() => (nextId === undefined ? null : document.getElementById(nextId))}
        />
      }
    >
      <span>{children}</span> <span>{`What failed: “${isolatedText(error.message)}”`}</span>
    </Alert>
  );
}
