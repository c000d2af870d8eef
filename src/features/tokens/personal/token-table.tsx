// The table of the user's own tokens.
import type { Token } from '../../../domain/token.ts';
import type { TokenOrder } from '../../../domain/token-order.ts';
import type { User } from '../../../domain/user.ts';
import { SortHeader } from '../../../ui/sort-header.tsx';
import { Table, TableBody, TableHead, Th } from '../../../ui/table.tsx';
import { COLUMNS, type Column } from './personal-columns.ts';
import { TokenRow } from './token-row.tsx';

type TokenTableProps = {
  readonly tokens: readonly Token[];
  readonly order: TokenOrder;
  readonly onOrder: (order: TokenOrder) => void;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onDelete: (token: Token) => void;
  readonly sessionTokenId: string | null;
  readonly owner: User | null;
  readonly now: Date;
  readonly caption: string;
};

export function TokenTable({ tokens, order, onOrder, openId, onOpen, caption, ...row }: TokenTableProps) {
  return (
    <Table caption={caption} captionHidden>
      <TableHead>
        {COLUMNS.map(column => (
          <ColumnHeader key={column.label} column={column} order={order} onOrder={onOrder} />
        ))}
        <Th labelHidden>Actions</Th>
      </TableHead>
      <TableBody>
        {tokens.map(token => (
          <TokenRow
            key={token.id}
            token={token}
            open={token.id === openId}
            onToggle={() => onOpen(token.id === openId ? null : token.id)}
            {...row}
          />
        ))}
      </TableBody>
    </Table>
  );
}

type ColumnHeaderProps = Pick<TokenTableProps, 'order' | 'onOrder'> & { readonly column: Column };

function ColumnHeader({ column, order, onOrder }: ColumnHeaderProps) {
  const { key, label } = column;
  if (key === null) return <Th>{label}</Th>;
  const active = order.key === key;
  return (
    <SortHeader
      direction={active ? (order.descending ? 'descending' : 'ascending') : undefined}
      onSort={() => onOrder({ key, descending: active ? !order.descending : column.startsDescending })}
    >
      {label}
    </SortHeader>
  );
}
