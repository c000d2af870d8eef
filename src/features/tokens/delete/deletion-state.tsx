// Progress and outcome of a bulk deletion, with a result for each token.
import { useMemo } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import {
  type BulkDeletion,
  countResults,
  type DeletionResult,
  isComplete,
} from '../../../domain/bulk-deletion.ts';
import { countOf, DELETION_WORDS, type DeletionKind } from '../../../domain/deletion-words.ts';
import { Alert } from '../../../ui/alert.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { Progress } from '../../../ui/progress.tsx';
import { errorMessage } from '../../problems/error-message.ts';
import { DeletionList } from './deletion-list.tsx';
import type { BulkDeletionControl } from './use-bulk-deletion.ts';

type DeletionStateProps = {
  readonly kind?: DeletionKind;
  readonly control: BulkDeletionControl;
  /** All tokens of the deletion. */
  readonly rows: readonly AuditRow[];
  /** Whether the user tried to close the dialog during the deletion. */
  readonly closeRequested: boolean;
  readonly sessionTokenId: string | null;
  readonly withOwner: boolean;
  readonly now: Date;
};

export function DeletionState(props: DeletionStateProps) {
  const { kind = 'tokens', control, rows, closeRequested, ...list } = props;
  const { deletion, running, stopping } = control;
  const byId = useMemo(() => new Map(rows.map(row => [row.token.id, row])), [rows]);
  const results = useMemo(() => orderedResults(deletion, running, byId), [deletion, running, byId]);
  if (deletion === null) return null;
  const { total, deleted, pending } = countResults(deletion);
  const words = DELETION_WORDS[kind];
  return (
    <>
      {running ? (
        <Progress
          label={stopping ? 'Stopping after the current request' : words.running}
          text={`${formatCount(deleted)} of ${formatCount(total)} ${words.done}`}
          value={total - pending}
          max={total}
        />
      ) : (
        <Outcome kind={kind} control={control} />
      )}
      {running && closeRequested && !stopping && (
        <Alert
          tone="warning"
          role="alert"
          title={`${kind === 'tokens' ? 'Tokens are still being deleted' : 'Sessions are still being signed out'}.`}
        >
          Stop before you close this dialog. Completed deletions can’t be undone.
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
function Outcome({ kind, control }: { readonly kind: DeletionKind; readonly control: BulkDeletionControl }) {
  const { deletion, stoppedBy, wasStopped } = control;
  if (deletion === null || isComplete(deletion)) return null;
  const { notDeleted, unknown } = countResults(deletion);
  const { title, advice } =
    stoppedBy !== null
      ? errorMessage(stoppedBy, kind === 'tokens' ? 'delete all tokens' : 'sign out all sessions')
      : wasStopped
        ? { title: 'Stopped.', advice: 'The rest were not attempted.' }
        : {
            title: `Some ${DELETION_WORDS[kind].other} were not ${DELETION_WORDS[kind].done}.`,
            advice: 'The reasons are listed below. You can retry.',
          };
  return (
    <Alert tone="danger" role="alert" title={title}>
      <span>{advice}</span>
      {notDeleted > 0 && (
        <span>{` ${countOf(notDeleted, kind)} still ${notDeleted === 1 ? 'exists' : 'exist'}.`}</span>
      )}
      {unknown > 0 && (
        <span>
          {` ${countOf(unknown, kind)} may already be ${DELETION_WORDS[kind].done}: no valid response was received.`}
        </span>
      )}
    </Alert>
  );
}
