// The table of the account: one page of its tokens.
import { memo, useState } from 'react';
import type { AuditOrder } from '../../../domain/audit/audit-query.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { RowCheckbox } from '../../../ui/row-checkbox.tsx';
import { SortHeader } from '../../../ui/sort-header.tsx';
import { Table, TableBody, TableHead, Th } from '../../../ui/table.tsx';
import { useAfterPaint } from '../../../ui/use-after-paint.ts';
import { ACCOUNT_COLUMNS } from './account-columns.ts';
import { AccountRow, type RowVerbs, type RowWorld } from './account-row.tsx';
import styles from './account-table.module.css';

type AccountTableProps = {
  readonly rows: readonly AuditRow[];
  readonly order: AuditOrder;
  readonly onOrder: (order: AuditOrder) => void;
  readonly onSelectPage: (ids: readonly string[], selected: boolean) => void;
  readonly verbs: RowVerbs;
  readonly world: RowWorld;
};

/** As many rows as most windows show below the filters. */
const AT_ONCE = 8;

const NONE: readonly AuditRow[] = [];

export const AccountTable = memo(function AccountTable(props: AccountTableProps) {
  const { rows, order, onOrder, onSelectPage, verbs, world } = props;
  const selected = rows.filter(row => row.selected).length;
  const { first, rest } = useTwoParts(rows);
  const show = (row: AuditRow) => <AccountRow key={row.token.id} row={row} verbs={verbs} world={world} />;
  return (
    <Table caption="Tokens of the account" captionHidden className={styles.table}>
      <TableHead>
        <Th>
          <RowCheckbox
            label="Select this page"
            checked={selected === rows.length ? true : selected > 0 ? 'some' : false}
            onChange={checked =>
              onSelectPage(
                rows.map(row => row.token.id),
                checked,
              )
            }
          />
        </Th>
        {ACCOUNT_COLUMNS.map(({ key, label, startsDescending }) => {
          const active = order.key === key;
          return (
            <SortHeader
              key={key}
              direction={active ? (order.descending ? 'descending' : 'ascending') : undefined}
              onSort={() => onOrder({ key, descending: active ? !order.descending : startsDescending })}
            >
              {label}
            </SortHeader>
          );
        })}
        <Th labelHidden>Actions</Th>
      </TableHead>
      <TableBody>{first.map(show)}</TableBody>
      {rest.length > 0 && <TableBody>{rest.map(show)}</TableBody>}
    </Table>
  );
});

/**
 * The rows of the window, and those beyond it a frame later: a sixth of the work between a key and its outcome. The row
 * that begins the second part keeps doing so while rows before it are deleted: it would lose the focus if it moved.
 */
function useTwoParts(rows: readonly AuditRow[]) {
  const [seam, setSeam] = useState<string | null>(null);
  const later = useAfterPaint(rows, NONE);
  const at = placeOf(seam, rows);
  const split = at > 0 && at <= AT_ONCE ? at : AT_ONCE;
  const next = rows[split]?.token.id ?? null;
  if (next !== seam) setSeam(next);
  const from = placeOf(next, later);
  return {
    first: rows.slice(0, split),
    rest: next === null ? NONE : later.slice(from > 0 ? from : AT_ONCE),
  };
}

function placeOf(id: string | null, rows: readonly AuditRow[]): number {
  return rows.findIndex(row => row.token.id === id);
}
