// The account's table: one page of tokens.
import { memo, useRef, useState } from 'react';
import type { AuditOrder } from '../../../domain/audit/audit-query.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { RowCheckbox } from '../../../ui/row-checkbox.tsx';
import { SortHeader } from '../../../ui/sort-header.tsx';
import { Table, TableBody, TableHead, Th } from '../../../ui/table.tsx';
import { useAfterPaint } from '../../../ui/use-after-paint.ts';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { ACCOUNT_COLUMNS } from './account-columns.ts';
import { AccountRow, type RowActions, type RowContext } from './account-row.tsx';
import styles from './account-table.module.css';

type AccountTableProps = {
  readonly rows: readonly AuditRow[];
  readonly order: AuditOrder;
  readonly onOrder: (order: AuditOrder) => void;
  readonly onSelectPage: (ids: readonly string[], selected: boolean) => void;
  readonly actions: RowActions;
  readonly context: RowContext;
};

/** The number of rows that fit into most windows. */
const FIRST_PAINT_ROWS = 8;

const NONE: readonly AuditRow[] = [];

export const AccountTable = memo(function AccountTable(props: AccountTableProps) {
  const { rows, order, onOrder, onSelectPage, actions, context } = props;
  const selected = rows.filter(row => row.selected).length;
  const { first, rest } = useRowsInTwoSteps(rows);
  const ref = useRef<HTMLTableElement>(null);
  useFocusHandover(ref);
  const pageSelection = (labelShown: boolean) => (
    <RowCheckbox
      label="Select this page"
      labelShown={labelShown}
      checked={selected === rows.length ? true : selected > 0 ? 'some' : false}
      onChange={checked =>
        onSelectPage(
          rows.map(row => row.token.id),
          checked,
        )
      }
    />
  );
  const show = (row: AuditRow) => (
    <AccountRow key={row.token.id} row={row} actions={actions} context={context} />
  );
  return (
    <>
      {/* Where rows are cards, the header is out of sight. */}
      <div className={styles.selectionAboveCards}>{pageSelection(true)}</div>
      <Table ref={ref} caption="Tokens of the account" captionHidden className={styles.table}>
        <TableHead>
          <Th>
            <div className={styles.selectionInHeader}>{pageSelection(false)}</div>
            <span className={styles.selectionWord}>Selection</span>
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
    </>
  );
});

/**
 * Renders the visible rows first and the others one frame later, which makes filtering respond faster. The first row
 * of the second part stays there while rows before it are deleted, because moving it to the other `tbody` would drop
 * its focus.
 */
function useRowsInTwoSteps(rows: readonly AuditRow[]) {
  const [splitId, setSplitId] = useState<string | null>(null);
  const later = useAfterPaint(rows, NONE);
  const at = indexOfRow(splitId, rows);
  const split = at > 0 && at <= FIRST_PAINT_ROWS ? at : FIRST_PAINT_ROWS;
  const next = rows[split]?.token.id ?? null;
  if (next !== splitId) setSplitId(next);
  const from = indexOfRow(next, later);
  return {
    first: rows.slice(0, split),
    rest: next === null ? NONE : later.slice(from > 0 ? from : FIRST_PAINT_ROWS),
  };
}

function indexOfRow(id: string | null, rows: readonly AuditRow[]): number {
  return rows.findIndex(row => row.token.id === id);
}
