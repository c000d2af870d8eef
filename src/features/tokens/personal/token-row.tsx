// A row of the personal table, and a second row with the token's details if it is open.
import { useRef } from 'react';
import { accessLabel } from '../../../domain/access.ts';
import { isolatedLine, isolatedText } from '../../../domain/foreign-text.ts';
import { isBrowserSession, isLegacyToken, type Token } from '../../../domain/token.ts';
import { tokenStatuses } from '../../../domain/token-status.ts';
import type { User } from '../../../domain/user.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { IpAddress } from '../../../ui/ip-address.tsx';
import { TableRow, Td, Th } from '../../../ui/table.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { lazyPart } from '../../problems/lazy-part.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { deleteButtonId } from '../focus-target.ts';
import { Instant } from '../instant.tsx';
import { ScopeNames } from '../scope-names.tsx';
import { StatusBadges } from '../status-badges.tsx';
import styles from '../tokens.module.css';
import { COLUMNS } from './personal-columns.ts';

export const TokenDetails = lazyPart(
  () => import('../drawer/token-details.tsx').then(module => module.TokenDetails),
  { loading: () => <p>Loading details…</p> },
);

type TokenRowProps = {
  readonly token: Token;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onDelete: (token: Token) => void;
  readonly sessionTokenId: string | null;
  /** The current user; `null` while loading. */
  readonly owner: User | null;
  readonly now: Date;
};

export function TokenRow({ token, open, onToggle, onDelete, sessionTokenId, owner, now }: TokenRowProps) {
  const detailsId = `details-${token.id}`;
  const ref = useRef<HTMLTableRowElement>(null);
  // The list that is loaded again may no longer have the token.
  useFocusHandover(ref);
  return (
    <>
      <TableRow ref={ref} selected={open}>
        <Th scope="row">
          <button
            type="button"
            className={styles.name}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={onToggle}
          >
            <Icon name={open ? 'chevron-up' : 'chevron-down'} />
            <span>
              <ForeignText text={token.name} />
            </span>
          </button>
        </Th>
        <Td label="Status">
          <StatusBadges statuses={tokenStatuses(token, owner, now, sessionTokenId)} />
        </Td>
        <Td label="Type">
          <span className={styles.short}>{isBrowserSession(token) ? 'Browser session' : 'User token'}</span>
        </Td>
        <Td label="Scope">
          <ScopeNames scopes={token.scopes} />
        </Td>
        <Td label="Access">
          <span className={styles.short}>{sentenceCase(accessLabel(token.access))}</span>
        </Td>
        <Td label="Created">
          <Instant at={token.createdAt} now={now} />
        </Td>
        <Td label="Last used">
          <LastUse token={token} now={now} />
        </Td>
        <Td label="Expires">
          {token.expiresAt ? <Instant at={token.expiresAt} now={now} mayCome /> : <span>Never</span>}
        </Td>
        <Td align="end">
          <IconButton
            id={deleteButtonId(token.id)}
            icon="trash"
            label={`Delete ${isolatedLine(token.name)}`}
            onClick={() => onDelete(token)}
          />
        </Td>
      </TableRow>
      {open && (
        <TableRow id={detailsId} selected>
          <Td colSpan={COLUMNS.length + 1}>
            <TokenDetails
              token={token}
              owner={owner}
              showsOwner={false}
              legacy={isLegacyToken(token, owner)}
              now={now}
            />
          </Td>
        </TableRow>
      )}
    </>
  );
}

function LastUse({ token, now }: { readonly token: Token; readonly now: Date }) {
  if (token.lastUsedAt === null) return <span>Never used</span>;
  return (
    <>
      <Instant at={token.lastUsedAt} now={now} />
      {token.lastUsedIp && <IpAddress address={isolatedText(token.lastUsedIp)} />}
      {token.lastUsedClient && (
        <div className={styles.client}>
          <ForeignText text={token.lastUsedClient} />
        </div>
      )}
    </>
  );
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
