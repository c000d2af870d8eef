// The columns that the lists of tokens share.
import { TOKEN_TYPE_LABELS, tokenType } from '../../../domain/token.ts';
import { tokenBadges } from '../../../domain/token-status.ts';
import type { Column } from '../../../ui/list-column.ts';
import { FirstBadge } from '../status-badge.tsx';
import { accessText, Day, LastUse, NameButton, Scopes } from './token-cells.tsx';
import type { TokenListContext, TokenListRow } from './token-list-row.ts';

type TokenColumn = Column<TokenListRow, TokenListContext>;

export const NAME_COLUMN: TokenColumn = {
  id: 'name',
  header: 'Name',
  cell: ({ token }, { onOpen }) => <NameButton token={token} onOpen={onOpen} />,
  sort: { ascending: 'Name, A to Z', descending: 'Name, Z to A' },
  width: 12,
  grows: true,
  card: 'title',
};

export const TYPE_COLUMN: TokenColumn = {
  id: 'type',
  header: 'Type',
  cell: ({ token }) => TOKEN_TYPE_LABELS[tokenType(token)],
  sort: { ascending: 'Type', descending: 'Type, reversed' },
  width: 8,
  leaves: 'unless-sorted',
  foldedInto: 'name',
  card: 'details',
};

export const STATUS_COLUMN: TokenColumn = {
  id: 'status',
  header: 'Status',
  cell: ({ token, owner }, { now, sessionTokenId }) => {
    const statuses = tokenBadges(token, owner, now, sessionTokenId);
    return statuses.length === 0 ? null : <FirstBadge statuses={statuses} />;
  },
  width: 12.5,
  leaves: 'unless-sorted',
  foldedInto: 'name',
  card: 'badges',
};

export const SCOPE_COLUMN: TokenColumn = {
  id: 'scope',
  header: 'Scope',
  cell: ({ token }) => <Scopes scopes={token.scopes} />,
  sort: { ascending: 'Scope', descending: 'Scope, reversed' },
  width: 8,
  leaves: 3,
  card: 'details',
};

export const ACCESS_COLUMN: TokenColumn = {
  id: 'access',
  header: 'Access',
  cell: ({ token }) => accessText(token.access),
  sort: { ascending: 'Access, narrowest first', descending: 'Access, widest first' },
  width: 7.5,
  leaves: 2,
  card: 'details',
};

export const CREATED_COLUMN: TokenColumn = {
  id: 'created',
  header: 'Created',
  cell: ({ token }, { timeZone }) => <Day at={token.createdAt} timeZone={timeZone} />,
  sort: { startsDescending: true, ascending: 'Created, oldest first', descending: 'Created, newest first' },
  width: 6.75,
  leaves: 1,
  card: 'details',
};

export const LAST_USED_COLUMN: TokenColumn = {
  id: 'last-used',
  header: 'Last used',
  cell: ({ token }, { now, timeZone }) =>
    token.lastUsedAt ? <LastUse at={token.lastUsedAt} now={now} timeZone={timeZone} /> : <span>Never</span>,
  sort: {
    startsDescending: true,
    ascending: 'Last used, longest ago first',
    descending: 'Last used, latest first',
  },
  width: 7.5,
  leaves: 5,
  card: 'line',
};

export const EXPIRES_COLUMN: TokenColumn = {
  id: 'expires',
  header: 'Expires',
  cell: ({ token }, { timeZone }) =>
    token.expiresAt ? <Day at={token.expiresAt} timeZone={timeZone} /> : <span>Never</span>,
  sort: { ascending: 'Expires, soonest first', descending: 'Expires, latest first' },
  width: 6.75,
  leaves: 7,
  card: 'line',
};
