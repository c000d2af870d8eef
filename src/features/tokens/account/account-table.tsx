// The table of the account: one page of its tokens.
import { memo } from 'react';
import type { AuditOrder } from '../../../domain/audit/audit-query.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { RowCheckbox } from '../../../ui/row-checkbox.tsx';
import { SortHeader } from '../../../ui/sort-header.tsx';
import { Table, TableBody, TableHead, Th } from '../../../ui/table.tsx';
import { useAfterPaint } from '../../../ui/use-after-paint.ts';
import styles from './account.module.css';
import { ACCOUNT_COLUMNS } from './account-columns.ts';
import { AccountRow, type RowVerbs, type RowWorld } from './account-row.tsx';

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
  // The rows beyond the window come a frame later: a sixth of the work between a key and its outcome.
  const first = rows.slice(0, AT_ONCE);
  const later = useAfterPaint(rows, NONE);
  const isFirst = new Set(first.map(row => row.token.id));
  const rest = rows.length > AT_ONCE ? later.slice(AT_ONCE).filter(row => !isFirst.has(row.token.id)) : [];
  const show = (row: AuditRow) => <AccountRow key={row.token.id} row={row} verbs={verbs} world={world} />;
  return (
    <Table caption="Tokens of the account" captionHidden className={styles.table}>
      <TableHead>
        <Th className={styles.check}>
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
      {/* One list, so that a row which moves up keeps its place in the document, and the focus. */}
      <TableBody>{[...first, ...rest].map(show)}</TableBody>
    </Table>
  );
});
