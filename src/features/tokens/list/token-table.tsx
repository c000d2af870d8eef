// The table of a list of tokens: one page of it.
import { type ReactNode, useMemo } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { isolatedLine } from '../../../domain/foreign-text.ts';
import type { Column } from '../../../ui/list-column.ts';
import type { ListOrder } from '../../../ui/list-order.ts';
import { type ListSelection, ListTable } from '../../../ui/list-table.tsx';
import { useNewTokenFocus } from '../new-token.ts';
import { ROW_ACTIONS_WIDTH } from './controls-width.ts';
import { TokenRowActions } from './row-actions.tsx';
import { type TokenListContext, tokenIdOf } from './token-list-row.ts';

export type RowActions = {
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string, selected: boolean) => void;
  readonly onDelete: (row: AuditRow) => void;
};

type TokenTableProps<Context> = {
  readonly caption: string;
  readonly columns: readonly Column<AuditRow, Context>[];
  readonly rows: readonly AuditRow[];
  readonly order: ListOrder;
  readonly onSort: (sort: string) => void;
  readonly onSelectPage: ListSelection<AuditRow>['onSelectPage'];
  readonly actions: RowActions;
  readonly context: Context;
  /** The token that has just been created. */
  readonly newId: string | null;
};

const nameOf = ({ token }: AuditRow) => isolatedLine(token.name);

const isSelected = ({ selected }: AuditRow) => selected;

export function TokenTable<Context extends TokenListContext>(props: TokenTableProps<Context>): ReactNode {
  const { onSelectPage, actions, newId, ...table } = props;
  const { onSelect, onDelete } = actions;
  useNewTokenFocus(table.rows.some(({ token }) => token.id === newId) ? newId : null);
  const selection = useMemo(() => ({ isSelected, onSelect, onSelectPage }), [onSelect, onSelectPage]);
  const rowActions = useMemo(
    () => ({
      width: ROW_ACTIONS_WIDTH,
      render: (row: AuditRow, { now }: Context) => (
        <TokenRowActions token={row.token} now={now} onDelete={() => onDelete(row)} />
      ),
    }),
    [onDelete],
  );
  return (
    <ListTable
      {...table}
      rowId={tokenIdOf}
      rowName={nameOf}
      selection={selection}
      actions={rowActions}
      highlightedId={newId}
    />
  );
}
