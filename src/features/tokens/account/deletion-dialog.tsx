// The delete dialogs of the account page, for one token or the selected ones, and the focus after them.
import type { RefObject } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import type { User } from '../../../domain/user.ts';
import { pageTitle } from '../../../ui/page-title.ts';
import { BulkDeleteDialog, DeleteDialog } from '../delete/lazy-dialogs.tsx';
import { DRAWER_DELETE_ID } from '../drawer/drawer-footer.tsx';
import { deleteButtonId, nearestButton } from '../focus-target.ts';
import { DELETE_SELECTED_ID } from '../list/selection-bar.tsx';
import { openButtonId } from '../list/token-cells.tsx';
import type { DeletionRequest } from './use-deletion-request.ts';
import { WorkerProblem } from './worker-problem.tsx';

type DeletionDialogProps = {
  readonly request: DeletionRequest;
  /** Why the selected tokens could not be loaded. */
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** The rows of the current page. */
  readonly rows: readonly AuditRow[];
  /** The ids of deleted tokens. Their rows are still rendered for a moment and must not get focus. */
  readonly deletedIds: RefObject<ReadonlySet<string>>;
  readonly user: User;
  readonly sessionTokenId: string | null;
  readonly onClose: () => void;
  readonly onDeleted: (ids: readonly string[]) => void;
};

export function DeletionDialog(props: DeletionDialogProps) {
  const { request, error, onRetry, rows, deletedIds, user, sessionTokenId, onClose, onDeleted } = props;
  const shared = { user, sessionTokenId, onClose };
  if (request.kind === 'selected') {
    return (
      <BulkDeleteDialog
        {...shared}
        kind={request.what}
        rows={request.rows}
        count={request.count}
        loaded={request.loaded}
        problem={
          error && (
            <WorkerProblem title="Couldn’t read the selected tokens." error={error} onRetry={onRetry}>
              Nothing was deleted. Retry. If this keeps happening, select fewer tokens.
            </WorkerProblem>
          )
        }
        returnFocusTo={() => document.getElementById(DELETE_SELECTED_ID) ?? pageTitle()}
        onDeleted={onDeleted}
      />
    );
  }
  const { token, owner } = request.row;
  return (
    <DeleteDialog
      {...shared}
      token={token}
      owner={owner}
      returnFocusTo={() =>
        request.from === 'drawer' && !deletedIds.current.has(token.id)
          ? document.getElementById(DRAWER_DELETE_ID)
          : nearestDeleteButton(rows, token.id, deletedIds.current)
      }
      onDeleted={id => onDeleted([id])}
    />
  );
}

/** Where focus goes when the drawer closes: the token's name, or the heading if the token is not on this page. */
export function focusTargetAfterDrawer(
  rows: readonly AuditRow[],
  id: string,
  deletedIds: ReadonlySet<string>,
): HTMLElement | null {
  if (deletedIds.has(id)) return nearestDeleteButton(rows, id, deletedIds);
  return document.getElementById(openButtonId(id)) ?? pageTitle();
}

function nearestDeleteButton(rows: readonly AuditRow[], id: string, deletedIds: ReadonlySet<string>) {
  const ids = rows.map(row => row.token.id);
  return nearestButton(deleteButtonId, ids, id, deletedIds);
}
