// The columns of the lists of browser sessions. All sessions have the same name, so the client and IP address are shown.
import { tokenStatuses } from '../../../domain/token-status.ts';
import type { Column } from '../../../ui/list-column.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { FirstBadge } from '../status-badge.tsx';
import styles from './session-columns.module.css';
import {
  CREATED_COLUMN,
  EXPIRES_COLUMN,
  LAST_USED_COLUMN,
  NAME_COLUMN,
  STATUS_COLUMN,
} from './token-columns.tsx';
import type { TokenListContext, TokenListRow } from './token-list-row.ts';

type SessionColumn = Column<TokenListRow, TokenListContext>;

const SESSION_STATUS_COLUMN: SessionColumn = {
  ...STATUS_COLUMN,
  // Every session expires soon.
  cell: ({ token, owner }, { now, sessionTokenId }) => {
    const statuses = tokenStatuses(token, owner, now, sessionTokenId).filter(
      ({ kind }) => kind === 'this-session' || kind === 'expired',
    );
    return statuses.length === 0 ? null : <FirstBadge statuses={statuses} />;
  },
  width: 8,
};

const CLIENT_COLUMN: SessionColumn = {
  id: 'client',
  header: 'Client',
  cell: ({ token: { lastUsedClient } }) =>
    lastUsedClient && (
      <span className={styles.client} title={lastUsedClient}>
        <ForeignText text={lastUsedClient} />
      </span>
    ),
  width: 12,
  grows: true,
  leaves: 2,
  card: 'line',
};

const IP_COLUMN: SessionColumn = {
  id: 'ip',
  header: 'IP address',
  cell: ({ token: { lastUsedIp } }) =>
    lastUsedIp && (
      <code>
        <ForeignText text={lastUsedIp} />
      </code>
    ),
  width: 9,
  leaves: 1,
  card: 'details',
};

/** The columns of both pages. The account page adds the owner. */
export const SESSION_COLUMNS: readonly SessionColumn[] = [
  NAME_COLUMN,
  SESSION_STATUS_COLUMN,
  CLIENT_COLUMN,
  IP_COLUMN,
  {
    ...CREATED_COLUMN,
    header: 'Signed in',
    sort: {
      startsDescending: true,
      ascending: 'Signed in, oldest first',
      descending: 'Signed in, newest first',
    },
  },
  LAST_USED_COLUMN,
  EXPIRES_COLUMN,
];
