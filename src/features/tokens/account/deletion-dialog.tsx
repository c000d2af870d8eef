// Deleting from the account page, one token or all that are selected, and where focus goes afterwards.
import { lazy, type RefObject, Suspense } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import type { User } from '../../../domain/user.ts';
import { deleteButtonId, openButtonId } from './account-row.tsx';
import { DELETE_SELECTED_ID } from './selection-bar.tsx';

const DeleteDialog = lazy(() =>
  import('../delete/delete-dialog.tsx').then(module => ({ default: module.DeleteDialog })),
);
const BulkDeleteDialog = lazy(() =>
  import('../delete/bulk-delete-dialog.tsx').then(module => ({ default: module.BulkDeleteDialog })),
);

export type Deletion =
  | { readonly kind: 'one'; readonly row: AuditRow; readonly from: 'row' | 'drawer' }
  | { readonly kind: 'selected'; readonly rows: readonly AuditRow[] };

/** The button that deletes the open token, for giving focus back to. */
export const DRAWER_DELETE_ID = 'delete-open-token';

type DeletionDialogProps = {
  readonly deletion: Deletion;
  /** The rows in view. */
  readonly rows: readonly AuditRow[];
  /** The ids of what was deleted: their rows stay in view for a moment, and must not get focus. */
  readonly deletedIds: RefObject<ReadonlySet<string>>;
  readonly user: User;
  readonly sessionTokenId: string | null;
  readonly onClose: () => void;
  readonly onDeleted: (ids: readonly string[]) => void;
};

export function DeletionDialog(props: DeletionDialogProps) {
  const { deletion, rows, deletedIds, user, sessionTokenId, onClose, onDeleted } = props;
  const shared = { user, sessionTokenId, onClose };
  if (deletion.kind === 'selected') {
    return (
      <Suspense>
        <BulkDeleteDialog
          {...shared}
          rows={deletion.rows}
          returnFocusTo={() => document.getElementById(DELETE_SELECTED_ID) ?? pageTitle()}
          onDeleted={onDeleted}
        />
      </Suspense>
    );
  }
  const { token, owner } = deletion.row;
  return (
    <Suspense>
      <DeleteDialog
        {...shared}
        token={token}
        owner={owner}
        returnFocusTo={() =>
          deletion.from === 'drawer' && !deletedIds.current.has(token.id)
            ? document.getElementById(DRAWER_DELETE_ID)
            : focusTargetNear(deleteButtonId, rows, token.id, deletedIds.current)
        }
        onDeleted={id => onDeleted([id])}
      />
    </Suspense>
  );
}

/**
 * A row's own button, or, where the row is going away, the next row's, after the last one that before it, else the
 * page's heading (product 4.0).
 */
function focusTargetNear(
  buttonId: (tokenId: string) => string,
  rows: readonly AuditRow[],
  id: string,
  deletedIds: ReadonlySet<string>,
): HTMLElement | null {
  const index = Math.max(
    0,
    rows.findIndex(row => row.token.id === id),
  );
  const near = [...rows.slice(index), ...rows.slice(0, index).reverse()];
  const [next] = near.filter(row => !deletedIds.has(row.token.id));
  return (next && document.getElementById(buttonId(next.token.id))) ?? pageTitle();
}

/** Where focus goes when a token's details close: to its name, else, when it is not on the page, to the heading. */
export function focusTargetAfterDrawer(
  rows: readonly AuditRow[],
  id: string,
  deletedIds: ReadonlySet<string>,
): HTMLElement | null {
  if (deletedIds.has(id)) return focusTargetNear(deleteButtonId, rows, id, deletedIds);
  return document.getElementById(openButtonId(id)) ?? pageTitle();
}

function pageTitle(): HTMLElement | null {
  return document.getElementById('page-title');
}
