// Says what a list lacks although it has loaded: rows that could not be read, and pages that did not load.
import { describeGaps, type Gaps, type Noun } from '../../domain/gaps.ts';
import { Alert } from '../../ui/alert.tsx';
import { RetryButton } from './retry-button.tsx';

type ListGapsProps = {
  readonly gaps: Gaps;
  /** A row of the list, such as "token" and "tokens". */
  readonly noun: Noun;
  /** Loads the list again, which can help if pages are missing. */
  readonly onRetry?: () => void;
  readonly busy?: boolean;
};

export function ListGaps({ gaps, noun, onRetry, busy = false }: ListGapsProps) {
  const text = describeGaps(gaps, noun);
  if (text === null) return null;
  return (
    <Alert
      tone="warning"
      title={text}
      actions={
        onRetry &&
        gaps.missingPages > 0 && (
          <RetryButton action={`load the missing ${noun.other}`} onRetry={onRetry} busy={busy} />
        )
      }
    >
      {gaps.unreadable > 0 && 'The API sent them in an unknown format.'}
    </Alert>
  );
}
