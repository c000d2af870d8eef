// A request that failed: what happened, why, and a way to try it again.
import type { ReactNode } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { errorMessage } from './error-message.ts';

type RequestProblemProps = {
  readonly error: Error;
  /** What didn't happen, as it continues "We could not …". */
  readonly action: string;
  readonly onRetry: () => void;
  readonly busy: boolean;
  /** `warning` where something older is shown meanwhile. */
  readonly tone?: 'danger' | 'warning';
  /** After the advice. */
  readonly children?: ReactNode;
};

export function RequestProblem(props: RequestProblemProps) {
  const { error, action, onRetry, busy, tone = 'danger', children } = props;
  const { title, advice } = errorMessage(error, action);
  return (
    <Alert
      tone={tone}
      title={title}
      role="alert"
      actions={
        <Button icon="refresh" onClick={onRetry} busy={busy} busyLabel="Loading…">
          Retry
        </Button>
      }
    >
      {advice}
      {children}
    </Alert>
  );
}
