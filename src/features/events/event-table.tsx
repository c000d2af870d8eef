// The table of events.
import type { AccountEvent } from '../../domain/event.ts';
import { IpAddress } from '../../ui/ip-address.tsx';
import { Table, TableBody, TableHead, TableRow, Td, Th } from '../../ui/table.tsx';
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
          <TableRow key={event.id}>
            <Td label="When">
              <When event={event} now={now} />
            </Td>
            <Th scope="row" className={styles.what}>
              <What event={event} />
            </Th>
            <Td label="Who">
              <Who event={event} />
            </Td>
            <Td label="Token" className={styles.id}>
              <TokenLink event={event} deleted={deleted.has(event.tokenId)} />
            </Td>
            <Td label="From">{event.ip === null ? 'Not said' : <IpAddress address={event.ip} />}</Td>
            <Td label="Description">{event.description}</Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
