// The buttons of the dialog that deletes several tokens: before, during and after the deletion.
import type { Ref } from 'react';
import { isComplete, notDeletedCount } from '../../../domain/bulk-deletion.ts';
import { countOf, DELETION_WORDS, type DeletionKind } from '../../../domain/deletion-words.ts';
import { Button } from '../../../ui/button.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { RunningButtons } from './running-buttons.tsx';
import type { BulkDeletionControl } from './use-bulk-deletion.ts';

type BulkDeleteFooterProps = {
  readonly kind: DeletionKind;
  readonly formId: string;
  /** How many would be deleted; `null` while they are loading. */
  readonly count: number | null;
  readonly control: BulkDeletionControl;
  /** The button that keeps the tokens, stops, or closes. */
  readonly otherRef: Ref<HTMLButtonElement>;
  readonly onClose: () => void;
  readonly onRetry: () => void;
};

export function BulkDeleteFooter(props: BulkDeleteFooterProps) {
  const { kind, formId, count, control, otherRef, onClose, onRetry } = props;
  const { deletion, running } = control;
  const words = DELETION_WORDS[kind];
  if (deletion === null) {
    return (
      <>
        {count !== null && count > 0 && (
          <Button key="delete" type="submit" form={formId} variant="danger">
            {`${words.verb} ${countOf(count, kind)}`}
          </Button>
        )}
        <Button key="keep" ref={otherRef} onClick={onClose}>
          {`Keep ${words.other}`}
        </Button>
      </>
    );
  }
  if (running) return <RunningButtons label={`${words.running}…`} control={control} stopRef={otherRef} />;
  if (isComplete(deletion)) {
    return (
      <Button key="done" ref={otherRef} variant="primary" onClick={onClose}>
        Close
      </Button>
    );
  }
  return (
    <>
      <Button key="retry" variant="danger" onClick={onRetry}>
        {retryLabel(notDeletedCount(deletion), kind)}
      </Button>
      <Button key="close" ref={otherRef} onClick={onClose}>
        Close
      </Button>
    </>
  );
}

function retryLabel(count: number, kind: DeletionKind): string {
  if (kind === 'sessions') return `Retry ${countOf(count, kind)}`;
  return `Retry ${formatCount(count)} ${count === 1 ? 'deletion' : 'deletions'}`;
}
