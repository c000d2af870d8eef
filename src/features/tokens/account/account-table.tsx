// The account's table: one page of tokens.
import { useMemo } from 'react';
import type { AuditOrder } from '../../../domain/audit/audit-query.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { isolatedLine } from '../../../domain/foreign-text.ts';
import { controlsWidth, type ListSelection, ListTable } from '../../../ui/list-table.tsx';
import { DELETE_ACTION_WIDTH, DeleteAction } from '../list/delete-action.tsx';
import { tokenIdOf } from '../list/token-list-row.ts';
import { ACCOUNT_COLUMNS, type AccountContext } from './account-columns.tsx';

export type RowActions = {
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string, selected: boolean) => void;
  readonly onDelete: (row: AuditRow) => void;
};

type AccountTableProps = {
  readonly rows: readonly AuditRow[];
  readonly order: AuditOrder;
  readonly onSort: (sort: string) => void;
  readonly onSelectPage: ListSelection<AuditRow>['onSelectPage'];
  readonly actions: RowActions;
  readonly context: AccountContext;
};

/** The width of the checkboxes and of the actions together, in rem. */
export const ACCOUNT_CONTROLS_WIDTH = controlsWidth(true, { width: DELETE_ACTION_WIDTH });

const nameOf = ({ token }: AuditRow) => isolatedLine(token.name);

const isSelected = ({ selected }: AuditRow) => selected;

export function AccountTable({ rows, order, onSort, onSelectPage, actions, context }: AccountTableProps) {
  const { onSelect, onDelete } = actions;
  const selection = useMemo(() => ({ isSelected, onSelect, onSelectPage }), [onSelect, onSelectPage]);
  const rowActions = useMemo(
    () => ({
      width: DELETE_ACTION_WIDTH,
      render: (row: AuditRow) => <DeleteAction token={row.token} onDelete={() => onDelete(row)} />,
    }),
    [onDelete],
  );
  return (
    <ListTable
      caption="Tokens of the account"
      columns={ACCOUNT_COLUMNS}
      rows={rows}
      rowId={tokenIdOf}
      rowName={nameOf}
      context={context}
      order={order}
      onSort={onSort}
      selection={selection}
      actions={rowActions}
    />
  );
}
