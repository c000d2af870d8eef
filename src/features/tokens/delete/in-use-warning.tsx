// Warns that some of the tokens to delete are in use.
import type { ReactNode } from 'react';
import { tokenCount } from '../../../domain/deletion-words.ts';
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
          ? 'Used in the last 7 days. Make sure whatever uses this token has a new one. It is listed first.'
          : 'Used in the last 7 days. Make sure whatever uses these tokens has new ones. Tokens in use are listed first.'}
      </span>
      {children && <span> {children}</span>}
    </Alert>
  );
}
