// The table of people.
import type { AuditSnapshot, SourceState } from '../../../api/audit/audit-snapshot.ts';
import { TOKEN_LISTS } from '../../../api/audit/remaining-tokens.ts';
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import type { PeopleOrder } from '../../../domain/people-list.ts';
import { roleLabel } from '../../../domain/role.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { SortHeader } from '../../../ui/sort-header.tsx';
import { Table, TableBody, TableHead, TableRow, Td, Th } from '../../../ui/table.tsx';
import { Instant } from '../instant.tsx';
import styles from './people.module.css';
import { PEOPLE_COLUMNS } from './people-columns.ts';
import { hasData } from './people-queries.ts';

type PeopleTableProps = {
  readonly people: readonly PersonRow[];
  readonly sources: AuditSnapshot['sources'];
  readonly ownId: string;
  readonly order: PeopleOrder;
  readonly onOrder: (order: PeopleOrder) => void;
  readonly onOffBoard: (userId: string) => void;
  readonly now: Date;
};

export function PeopleTable({ people, order, onOrder, ...row }: PeopleTableProps) {
  return (
    <Table caption="People of the account" captionHidden>
      <TableHead>
        {PEOPLE_COLUMNS.map(({ key, label, startsDescending }) => {
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
      <TableBody>
        {people.map(person => (
          <Person key={person.user.id} person={person} {...row} />
        ))}
      </TableBody>
    </Table>
  );
}

type PersonProps = Omit<PeopleTableProps, 'people' | 'order' | 'onOrder'> & { readonly person: PersonRow };

function Person({ person, sources, ownId, onOffBoard, now }: PersonProps) {
  const { user, activeTokens, automationTokens } = person;
  return (
    <TableRow>
      <Th scope="row">
        <div className={styles.name}>
          <span>{user.name}</span>
          {user.id === ownId && <Badge>You</Badge>}
          {user.locked && (
            <Badge tone="warning" icon="lock">
              Locked
            </Badge>
          )}
        </div>
      </Th>
      <Td label="Login">
        <span className={styles.login}>{user.login}</span>
      </Td>
      <Td label="Role">{roleLabel(user.role)}</Td>
      <Td label="Two-factor">{user.twoFactor ? 'On' : 'Off'}</Td>
      <Td label="Last active">
        {user.lastActiveAt ? <Instant at={user.lastActiveAt} now={now} /> : 'Never'}
      </Td>
      <Td label="Active tokens">
        <Count of={activeTokens} lists={TOKEN_LISTS.map(source => sources[source])} />
      </Td>
      <Td label="Automation tokens">
        <Count of={automationTokens} lists={[sources['automation-tokens']]} />
      </Td>
      <Td align="end">
        <Button
          id={offBoardButtonId(user.id)}
          size="small"
          variant="quiet"
          className={styles.offBoard}
          aria-label={`Off-board ${user.name}`}
          onClick={() => onOffBoard(user.id)}
        >
          Off-board
        </Button>
      </Td>
    </TableRow>
  );
}

/** A count that has not loaded must not be shown as 0. */
function Count({ of, lists }: { readonly of: number; readonly lists: readonly SourceState[] }) {
  const missing = lists.filter(list => !hasData(list));
  if (missing.length === 0) return of.toLocaleString('en-GB');
  return missing.some(list => list.status === 'failed') ? 'Unknown' : '…';
}

/** The id of the button that off-boards a person, used to restore focus. */
export function offBoardButtonId(userId: string): string {
  return `off-board-${userId}`;
}
