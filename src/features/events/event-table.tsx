// The table of events.
import { useRef } from 'react';
import type { AccountEvent } from '../../domain/event.ts';
import { isolatedText } from '../../domain/foreign-text.ts';
import { IpAddress } from '../../ui/ip-address.tsx';
import { Table, TableBody, TableHead, TableRow, Td, Th } from '../../ui/table.tsx';
import { useFocusHandover } from '../../ui/use-focus-handover.ts';
import { ForeignText } from '../text/foreign-text.tsx';
import { What, When, Who } from './event-parts.tsx';
import styles from './events.module.css';
import { TokenLink } from './token-link.tsx';

type EventTableProps = {
  readonly events: readonly AccountEvent[];
  readonly now: Date;
};

export function EventTable({ events, now }: EventTableProps) {
  const deleted = new Set(
    events.filter(({ type }) => type === 'token.destroy').map(({ tokenId }) => tokenId),
  );
  return (
    <Table caption="Events, newest first" captionHidden>
      <TableHead>
        <Th>When</Th>
        <Th>What</Th>
        <Th>Who</Th>
        <Th>Token</Th>
        <Th>From</Th>
        <Th>Description</Th>
      </TableHead>
      <TableBody>
        {events.map(event => (
          <EventRow key={event.id} event={event} deleted={deleted.has(event.tokenId)} now={now} />
        ))}
      </TableBody>
    </Table>
  );
}

type EventRowProps = {
  readonly event: AccountEvent;
  readonly deleted: boolean;
  readonly now: Date;
};

function EventRow({ event, deleted, now }: EventRowProps) {
  const ref = useRef<HTMLTableRowElement>(null);
  // Its link may lead to this page with other events.
  useFocusHandover(ref);
  return (
    <TableRow ref={ref}>
      <Td label="When">
        <When event={event} now={now} />
      </Td>
      <Th scope="row" className={styles.what}>
        <What event={event} />
      </Th>
      <Td label="Who" className={styles.who}>
        <Who event={event} />
      </Td>
      <Td label="Token" className={styles.id}>
        <TokenLink event={event} deleted={deleted} />
      </Td>
      <Td label="From">{event.ip === null ? 'Not said' : <IpAddress address={isolatedText(event.ip)} />}</Td>
      <Td label="Description" className={styles.description}>
        {event.description !== '' && <ForeignText text={event.description} />}
      </Td>
    </TableRow>
  );
}
