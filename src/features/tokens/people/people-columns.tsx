// The columns of the people page.
import type { AuditSnapshot } from '../../../api/audit/audit-snapshot.ts';
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import type { PeopleSortKey } from '../../../domain/people-list.ts';
import { roleLabel } from '../../../domain/role.ts';
import { Badge } from '../../../ui/badge.tsx';
import type { Column } from '../../../ui/list-column.ts';
import { MORE_ICONS } from '../../../ui/more-icons.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { LastUse } from '../list/token-cells.tsx';
import styles from './people.module.css';
import { activeTokensText, automationTokensText } from './people-counts.ts';

export type PeopleContext = {
  readonly sources: AuditSnapshot['sources'];
  readonly ownId: string;
  readonly now: Date;
  readonly timeZone: string;
};

type PeopleColumn = Column<PersonRow, PeopleContext> & { readonly id: PeopleSortKey };

export const PEOPLE_COLUMNS: readonly PeopleColumn[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ user }, { ownId }) => (
      <span className={styles.name}>
        <span className={styles.clamped}>
          <ForeignText text={user.name} />
        </span>
        {user.id === ownId && <Badge>You</Badge>}
        {user.locked && (
          <Badge tone="warning" icon={MORE_ICONS.lock}>
            Locked
          </Badge>
        )}
      </span>
    ),
    sort: { ascending: 'Name, A to Z', descending: 'Name, Z to A' },
    width: 13.5,
    card: 'title',
  },
  {
    id: 'login',
    header: 'Login',
    cell: ({ user }) => (
      <span className={styles.login}>
        <ForeignText text={user.login} />
      </span>
    ),
    sort: { ascending: 'Login, A to Z', descending: 'Login, Z to A' },
    width: 15.5,
    grows: true,
    leaves: 4,
    foldedInto: 'name',
    // Below the name, where an address has the whole width.
    card: 'badges',
  },
  {
    id: 'role',
    header: 'Role',
    cell: ({ user }) => roleLabel(user.role),
    sort: { ascending: 'Role', descending: 'Role, reversed' },
    width: 6,
    leaves: 3,
    foldedInto: 'login',
    card: 'details',
  },
  {
    id: 'two-factor',
    header: 'Two-factor',
    cell: ({ user }) => <Labelled label="Two-factor" text={user.twoFactor ? 'On' : 'Off'} />,
    sort: { ascending: 'Two-factor, off first', descending: 'Two-factor, on first' },
    width: 6.75,
    leaves: 1,
    foldedInto: 'login',
    card: 'details',
  },
  {
    id: 'last-active',
    header: 'Last active',
    cell: ({ user }, { now, timeZone }) =>
      user.lastActiveAt ? (
        <LastUse at={user.lastActiveAt} now={now} timeZone={timeZone} />
      ) : (
        <span>Never</span>
      ),
    sort: {
      startsDescending: true,
      ascending: 'Last active, longest ago first',
      descending: 'Last active, latest first',
    },
    width: 7.75,
    leaves: 5,
    card: 'line',
  },
  {
    id: 'active-tokens',
    header: 'Active tokens',
    cell: ({ activeTokens }, { sources }) => {
      const text = activeTokensText(activeTokens, sources);
      return <span key={text}>{text}</span>;
    },
    sort: {
      startsDescending: true,
      ascending: 'Active tokens, fewest first',
      descending: 'Active tokens, most first',
    },
    width: 8,
    leaves: 6,
    card: 'line',
  },
  {
    id: 'automation-tokens',
    header: 'Automation tokens',
    cell: ({ automationTokens }, { sources }) => (
      <Labelled label="Automation" text={automationTokensText(automationTokens, sources)} />
    ),
    sort: {
      startsDescending: true,
      ascending: 'Automation tokens, fewest first',
      descending: 'Automation tokens, most first',
    },
    width: 10,
    leaves: 2,
    foldedInto: 'active-tokens',
    card: 'details',
  },
];

/** The label is shown where the value stands in another column. */
function Labelled({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <span className={styles.labelled}>
      <span className={styles.label}>{label}: </span>
      {/* A new element for each text, because translated pages keep the text of an old one. */}
      <span key={text}>{text}</span>
    </span>
  );
}
