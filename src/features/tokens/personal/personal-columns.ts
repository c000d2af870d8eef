// The columns of the personal page.
import type { OwnTokensFilter } from '../../../domain/audit/own-tokens.ts';
import type { Column } from '../../../ui/list-column.ts';
import { SESSION_COLUMNS } from '../list/session-columns.tsx';
import {
  ACCESS_COLUMN,
  CREATED_COLUMN,
  EXPIRES_COLUMN,
  LAST_USED_COLUMN,
  NAME_COLUMN,
  SCOPE_COLUMN,
  STATUS_COLUMN,
} from '../list/token-columns.tsx';
import type { TokenListContext, TokenListRow } from '../list/token-list-row.ts';

type PersonalColumn = Column<TokenListRow, TokenListContext>;

/** No owner, role or type, because these are the same for all of the user's tokens. */
const TOKEN_COLUMNS: readonly PersonalColumn[] = [
  NAME_COLUMN,
  STATUS_COLUMN,
  SCOPE_COLUMN,
  ACCESS_COLUMN,
  CREATED_COLUMN,
  LAST_USED_COLUMN,
  EXPIRES_COLUMN,
];

export function personalColumns({ sessions }: Pick<OwnTokensFilter, 'sessions'>): readonly PersonalColumn[] {
  return sessions ? SESSION_COLUMNS : TOKEN_COLUMNS;
}
