// Confirms that all tokens of a bulk deletion are deleted.
import { type BulkDeletion, isComplete } from '../../../domain/bulk-deletion.ts';
import type { DeletionKind } from '../../../domain/deletion-words.ts';
import { Alert } from '../../../ui/alert.tsx';

type BulkDeletionDoneProps = { readonly kind: DeletionKind; readonly deletion: BulkDeletion };

export function BulkDeletionDone({ kind, deletion }: BulkDeletionDoneProps) {
  if (!isComplete(deletion)) return null;
  const one = deletion.ids.length === 1;
  const effect =
    kind === 'tokens'
      ? `Requests with ${one ? 'this token' : 'these tokens'} now fail with 401.`
      : `Whoever used ${one ? 'this session' : 'these sessions'} must sign in again.`;
  return <Alert tone="success" role="status" title={effect} />;
}
