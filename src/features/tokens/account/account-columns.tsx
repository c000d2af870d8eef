// The columns of the account page.
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { roleLabel } from '../../../domain/role.ts';
import { tokenBadges } from '../../../domain/token-status.ts';
import type { Column } from '../../../ui/list-column.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { FindingMarks } from '../findings/finding-marks.tsx';
import { SESSION_COLUMNS } from '../list/session-columns.tsx';
import { accessText } from '../list/token-cells.tsx';
import {
  ACCESS_COLUMN,
  CREATED_COLUMN,
  EXPIRES_COLUMN,
  LAST_USED_COLUMN,
  NAME_COLUMN,
  SCOPE_COLUMN,
  STATUS_COLUMN,
  TYPE_COLUMN,
} from '../list/token-columns.tsx';
import type { TokenListContext } from '../list/token-list-row.ts';
import styles from './account.module.css';

export type AccountContext = TokenListContext & {
  /** Whether the list is filtered by service. Rows then say how the token has access to it. */
  readonly byService: boolean;
};

type AccountColumn = Column<AuditRow, AccountContext>;

const OWNER_COLUMN: AccountColumn = {
  id: 'owner',
  header: 'Owner',
  cell: ({ token, owner }) => (
    <span className={styles.owner}>
      {token.automation && <span className={styles.createdBy}>Created by </span>}
      {owner ? (
        <ForeignText text={owner.name} />
      ) : (
        <code>
          <ForeignText text={token.userId} />
        </code>
      )}
    </span>
  ),
  aside: ({ token, owner }) =>
    owner && !token.automation ? (
      <span>
        <ForeignText text={owner.login} />
      </span>
    ) : null,
  sort: { ascending: 'Owner, A to Z', descending: 'Owner, Z to A' },
  width: 10.5,
  grows: true,
  leaves: 6,
  card: 'line',
};

const ROLE_COLUMN: AccountColumn = {
  id: 'role',
  header: 'Role',
  cell: ({ token, owner }) => {
    const role = token.automation?.role ?? owner?.role;
    return role === undefined ? null : roleLabel(role);
  },
  sort: { ascending: 'Role', descending: 'Role, reversed' },
  width: 6.5,
  leaves: 'unless-sorted',
  foldedInto: 'owner',
  card: 'details',
};

const TOKEN_COLUMNS: readonly AccountColumn[] = [
  NAME_COLUMN,
  TYPE_COLUMN,
  {
    ...STATUS_COLUMN,
    cell: ({ token, owner, findings = 0 }, { now, sessionTokenId }) => (
      <FindingMarks statuses={tokenBadges(token, owner, now, sessionTokenId)} findings={findings} />
    ),
    sort: { ascending: 'Status', descending: 'Status, reversed' },
  },
  OWNER_COLUMN,
  ROLE_COLUMN,
  SCOPE_COLUMN,
  {
    ...ACCESS_COLUMN,
    cell: ({ token }, { byService }) =>
      byService && token.access.kind === 'limited' && token.access.serviceIds.length === 1
        ? 'This service'
        : accessText(token.access),
  },
  CREATED_COLUMN,
  LAST_USED_COLUMN,
  EXPIRES_COLUMN,
];

const [SESSION_NAME_COLUMN, ...OTHER_SESSION_COLUMNS] = SESSION_COLUMNS;

const ACCOUNT_SESSION_COLUMNS: readonly AccountColumn[] = [
  ...(SESSION_NAME_COLUMN ? [SESSION_NAME_COLUMN] : []),
  OWNER_COLUMN,
  ...OTHER_SESSION_COLUMNS,
];

export function accountColumns({ filter }: Pick<AuditQuery, 'filter'>): readonly AccountColumn[] {
  return filter.sessions ? ACCOUNT_SESSION_COLUMNS : TOKEN_COLUMNS;
}
