// The alert for a failed request, with a Retry button. Use it through request-problem.tsx, which loads it on demand.
import type { ReactNode } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { errorMessage } from './error-message.ts';
import { RetryButton } from './retry-button.tsx';

type RequestProblemProps = {
  readonly error: Error;
  /** Completes "Couldn’t …". */
  readonly action: string;
  readonly onRetry: () => void;
  readonly busy: boolean;
  /** `warning` if older data is still shown. */
  readonly tone?: 'danger' | 'warning';
  /** Text after the advice. */
  readonly children?: ReactNode;
};

export function RequestProblemAlert(props: RequestProblemProps) {
  const { error, action, onRetry, busy, tone = 'danger', children } = props;
  const { title, advice } = errorMessage(error, action);
  return (
    <Alert
      tone={tone}
      title={title}
      role="alert"
      actions={<RetryButton action={action} onRetry={onRetry} busy={busy} />}
    >
      <span>{advice}</span>
      {children && <span> {children}</span>}
    </Alert>
  );
}
