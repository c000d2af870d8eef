// What matters of one of the two tokens of a replacement: its ID, and its last use.
import type { ReactNode } from 'react';
import { useId } from 'react';
import { describeIp } from '../../../domain/ip-address.ts';
import type { Token } from '../../../domain/token.ts';
import { DetailsList } from '../../../ui/details-list.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { Instant } from '../instant.tsx';
import styles from './replace.module.css';

type TokenCardProps = {
  readonly title: string;
  readonly id: string;
  /** As last seen. */
  readonly token: Token | undefined;
  readonly gone: boolean;
  readonly now: Date;
  /** When something other than this console first used it. */
  readonly firstUsedAt?: Date | null;
};

export function TokenCard({ title, id, token, gone, now, firstUsedAt = null }: TokenCardProps) {
  const headingId = useId();
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      <p className={styles.name}>
        {token ? <ForeignText text={token.name} /> : <span>{gone ? 'Deleted' : 'Loading…'}</span>}
      </p>
      <DetailsList
        items={[
          { term: 'Token ID', detail: <code translate="no">{id}</code> },
          ...(gone ? [{ term: 'Status', detail: 'Deleted' }] : []),
          ...(firstUsedAt ? [{ term: 'First used', detail: <Instant at={firstUsedAt} now={now} /> }] : []),
          ...(token ? lastUse(token, now) : []),
        ]}
      />
    </section>
  );
}

function lastUse(token: Token, now: Date): { term: string; detail: ReactNode }[] {
  const { lastUsedAt, lastUsedIp, lastUsedClient, expiresAt } = token;
  return [
    { term: 'Last used', detail: lastUsedAt ? <Instant at={lastUsedAt} now={now} /> : 'Never used' },
    ...(lastUsedIp === null ? [] : [{ term: 'Last used from', detail: <Address ip={lastUsedIp} /> }]),
    ...(lastUsedClient === null
      ? []
      : [{ term: 'Last used client', detail: <ForeignText text={lastUsedClient} /> }]),
    { term: 'Expires', detail: expiresAt ? <Instant at={expiresAt} now={now} mayCome /> : 'Never' },
  ];
}

function Address({ ip }: { readonly ip: string }) {
  const description = describeIp(ip);
  return (
    <>
      <code>
        <ForeignText text={ip} />
      </code>
      {description && <span> ({description})</span>}
    </>
  );
}
