// Reuses the objects of unchanged rows, so that the page renders only changed ones.
import type { AuditRow, AuditView } from '../../domain/audit/audit-view.ts';

/** @param before the previous view of the same data; `null` if the data changed. */
export function keepSameRows(before: AuditView | null, next: AuditView): AuditView {
  if (before === null) return next;
  const known = new Map(before.rows.map(row => [row.token.id, row]));
  const keep = (row: AuditRow): AuditRow => {
    const old = known.get(row.token.id);
    return old?.selected === row.selected && old.findings === row.findings ? old : row;
  };
  return { ...next, rows: next.rows.map(keep) };
}
