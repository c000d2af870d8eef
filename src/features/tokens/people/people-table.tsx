// The table of people.
import { useRef } from 'react';
import type { AuditSnapshot } from '../../../api/audit/audit-snapshot.ts';
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import { isolatedText } from '../../../domain/foreign-text.ts';
import type { PeopleOrder } from '../../../domain/people-list.ts';
import { roleLabel } from '../../../domain/role.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { SortHeader } from '../../../ui/sort-header.tsx';
import { Table, TableBody, TableHead, TableRow, Td, Th } from '../../../ui/table.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { Instant } from '../instant.tsx';
import styles from './people.module.css';
import { PEOPLE_COLUMNS } from './people-columns.ts';
import { activeTokensText, automationTokensText } from './people-counts.ts';

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
  const { user } = person;
  const ref = useRef<HTMLTableRowElement>(null);
  useFocusHandover(ref);
  return (
    <TableRow ref={ref}>
      <Th scope="row">
        <div className={styles.name}>
          <ForeignText text={user.name} />
          {user.id === ownId && <Badge>You</Badge>}
          {user.locked && (
            <Badge tone="warning" icon="lock">
              Locked
            </Badge>
          )}
        </div>
      </Th>
      <Td label="Login">
        <ForeignText text={user.login} />
      </Td>
      <Td label="Role">{roleLabel(user.role)}</Td>
      <Td label="Two-factor">{user.twoFactor ? 'On' : 'Off'}</Td>
      <Td label="Last active">
        {user.lastActiveAt ? <Instant at={user.lastActiveAt} now={now} /> : 'Never'}
      </Td>
      <Td label="Active tokens">
        <Count text={activeTokensText(person.activeTokens, sources)} />
      </Td>
      <Td label="Automation tokens">
        <Count text={automationTokensText(person.automationTokens, sources)} />
      </Td>
      <Td align="end">
        <Button
          id={offBoardButtonId(user.id)}
          size="small"
          variant="quiet"
          className={styles.offBoard}
          aria-label={`Off-board ${isolatedText(user.name)}`}
          onClick={() => onOffBoard(user.id)}
        >
          Off-board
        </Button>
      </Td>
    </TableRow>
  );
}

/** A new element for each text, because translated pages keep the text of an old one. */
function Count({ text }: { readonly text: string }) {
  return <span key={text}>{text}</span>;
}

/** The id of the button that off-boards a person, used to restore focus. */
export function offBoardButtonId(userId: string): string {
  return `off-board-${userId}`;
}
