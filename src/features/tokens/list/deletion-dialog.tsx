// The delete dialogs of a page with a list of tokens, for one token or the selected ones. Loaded on demand.
import type { ReactNode, RefObject } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import type { DeletionKind } from '../../../domain/deletion-words.ts';
import type { User } from '../../../domain/user.ts';
import { pageTitle } from '../../../ui/page-title.ts';
import { BulkDeleteDialog, DeleteDialog } from '../delete/lazy-dialogs.tsx';
import { DELETE_SELECTED_ID, DRAWER_DELETE_ID } from '../focus-target.ts';
import { nearestDeleteButton } from './focus-after-drawer.ts';

export type SelectionRequest = {
  readonly kind: 'selected';
  /** Differs between requests, so that none gets the tokens of an earlier one. */
  readonly number: number;
  readonly what: DeletionKind;
  readonly count: number;
  readonly loaded: number;
  /** `null` until all have loaded. */
  readonly rows: readonly AuditRow[] | null;
};

export type DeletionRequest =
  | { readonly kind: 'one'; readonly row: AuditRow; readonly from: 'row' | 'drawer' }
  | SelectionRequest;

type DeletionDialogProps = {
  readonly request: DeletionRequest;
  /** Why the selected tokens could not be loaded. */
  readonly problem?: ReactNode;
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
  const { request, problem, rows, deletedIds, user, sessionTokenId, onClose, onDeleted } = props;
  const shared = { user, sessionTokenId, onClose };
  if (request.kind === 'selected') {
    return (
      <BulkDeleteDialog
        {...shared}
        kind={request.what}
        rows={request.rows}
        count={request.count}
        loaded={request.loaded}
        problem={problem}
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
