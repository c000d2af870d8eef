// The focus after the drawer, or the dialog that deletes its token, has closed.
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { pageTitle } from '../../../ui/page-title.ts';
import { deleteButtonId, lastUsedMark, nameButton, nearestButton } from '../focus-target.ts';

/** Where focus goes when the drawer closes: the token's name, or the heading if the token is not on this page. */
export function focusTargetAfterDrawer(
  rows: readonly AuditRow[],
  id: string,
  deletedIds: ReadonlySet<string>,
): HTMLElement | null {
  if (deletedIds.has(id)) return nearestDeleteButton(rows, id, deletedIds);
  return lastUsedMark(id) ?? nameButton(id) ?? pageTitle();
}

/** The button of the token's row, or of the nearest one that remains. */
export function nearestDeleteButton(rows: readonly AuditRow[], id: string, deletedIds: ReadonlySet<string>) {
  const ids = rows.map(row => row.token.id);
  return nearestButton(deleteButtonId, ids, id, deletedIds);
}
