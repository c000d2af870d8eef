// Progress and outcome of a bulk deletion, with a result for each token.
import { useMemo } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import {
  type BulkDeletion,
  countResults,
  type DeletionResult,
  isComplete,
  tokenCount,
} from '../../../domain/bulk-deletion.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { errorMessage } from '../../problems/error-message.ts';
import { DeletionList } from './deletion-list.tsx';
import type { BulkDeletionControl } from './use-bulk-deletion.ts';

type DeletionStateProps = {
  readonly control: BulkDeletionControl;
  /** All tokens of the deletion. */
  readonly rows: readonly AuditRow[];
  /** Whether the user tried to close the dialog during the deletion. */
  readonly closeRequested: boolean;
  readonly sessionTokenId: string | null;
  readonly withOwner: boolean;
  readonly now: Date;
};

export function DeletionState({ control, rows, closeRequested, ...list }: DeletionStateProps) {
  const { deletion, running, stopping } = control;
  const byId = useMemo(() => new Map(rows.map(row => [row.token.id, row])), [rows]);
  const results = useMemo(() => orderedResults(deletion, running, byId), [deletion, running, byId]);
  if (deletion === null) return null;
  const { total, deleted, pending } = countResults(deletion);
  const format = (number: number) => number.toLocaleString('en-GB');
  return (
    <>
      {running ? (
        <Progress
          label={stopping ? 'Stopping after the request under way' : 'Deleting'}
          text={`${format(deleted)} of ${format(total)} deleted`}
          value={total - pending}
          max={total}
        />
      ) : (
        <Outcome control={control} />
      )}
      {running && closeRequested && !stopping && (
        <Alert tone="warning" role="alert" title="Tokens are still being deleted.">
          Stop first, then close. What is deleted stays deleted; the rest stays as it is.
        </Alert>
      )}
      <DeletionList
        label="Results"
        rows={results.map(({ row }) => row)}
        resultOf={index => results[index]?.result}
        {...list}
      />
    </>
  );
}

/** In the order of deletion; once it has ended, tokens that still exist come first. */
function orderedResults(
  deletion: BulkDeletion | null,
  running: boolean,
  byId: ReadonlyMap<string, AuditRow>,
) {
  const all = (deletion?.results ?? []).flatMap((result, position) => {
    const row = byId.get(deletion?.ids[position] ?? '');
    return row ? [{ row, result }] : [];
  });
  if (running) return all;
  const isDeleted = (each: { readonly result: DeletionResult }) => Number(each.result.kind === 'deleted');
  return all.toSorted((a, b) => isDeleted(a) - isDeleted(b));
}

/** What failed. The dialog reports success, because only it knows whether more steps follow. */
function Outcome({
  control: { deletion, stoppedBy, wasStopped },
}: {
  readonly control: BulkDeletionControl;
}) {
  if (deletion === null || isComplete(deletion)) return null;
  const { notDeleted, unknown } = countResults(deletion);
  const { title, advice } =
    stoppedBy !== null
      ? errorMessage(stoppedBy, 'delete all of them')
      : wasStopped
        ? { title: 'You stopped the deletion.', advice: 'Those it had not come to were not tried.' }
        : {
            title: 'Some were not deleted.',
            advice: 'Each says why below. Those that failed can be tried again.',
          };
  return (
    <Alert tone="danger" role="alert" title={title}>
      <span>{advice}</span>
      {notDeleted > 0 && (
        <span>{` ${tokenCount(notDeleted)} still ${notDeleted === 1 ? 'exists' : 'exist'}.`}</span>
      )}
      {unknown > 0 && (
        <span>
          {` Whether ${tokenCount(unknown)} ${unknown === 1 ? 'is' : 'are'} deleted is not known: no usable answer came.`}
        </span>
      )}
    </Alert>
  );
}
