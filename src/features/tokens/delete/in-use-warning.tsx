// Warns that some of the tokens to delete are in use.
import type { ReactNode } from 'react';
import { tokenCount } from '../../../domain/bulk-deletion.ts';
import { Alert } from '../../../ui/alert.tsx';

type InUseWarningProps = {
  /** How many of the tokens are in use. */
  readonly count: number;
  /** Text after the warning. */
  readonly children?: ReactNode;
};

export function InUseWarning({ count, children }: InUseWarningProps) {
  if (count === 0) return null;
  return (
    <Alert tone="warning" title={`${tokenCount(count)} ${count === 1 ? 'is' : 'are'} in use.`}>
      <span>
        {count === 1
          ? 'Something used it within the last week. Make sure that it has a new token first. It stands first in the list.'
          : 'Something used them within the last week. Make sure that it has a new token first. They stand first in the list.'}
      </span>
      {children && <span> {children}</span>}
    </Alert>
  );
}
