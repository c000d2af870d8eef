// A row of the account's table. Each keystroke in the filter renders up to a page of rows, so the cells are simple.
import { memo, useRef } from 'react';
import { accessLabel } from '../../../domain/access.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { isolatedLine, isolatedText } from '../../../domain/foreign-text.ts';
import { roleLabel } from '../../../domain/role.ts';
import { formatMinute, formatPast, formatRelative } from '../../../domain/time-zone.ts';
import { TOKEN_TYPE_LABELS, type Token, tokenType } from '../../../domain/token.ts';
import { tokenStatuses } from '../../../domain/token-status.ts';
import { IconButton } from '../../../ui/button.tsx';
import { IpAddress } from '../../../ui/ip-address.tsx';
import { RowCheckbox } from '../../../ui/row-checkbox.tsx';
import { TableRow, Td, Th } from '../../../ui/table.tsx';
import { Time } from '../../../ui/time.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { deleteButtonId } from '../focus-target.ts';
import { ScopeNames } from '../scope-names.tsx';
import { StatusBadges } from '../status-badges.tsx';
import styles from './account-table.module.css';

export type RowActions = {
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string, selected: boolean) => void;
  readonly onDelete: (row: AuditRow) => void;
};

export type RowContext = {
  readonly now: Date;
  readonly timeZone: string;
  readonly sessionTokenId: string | null;
  /** Whether the list is filtered by service; rows then say how the token has access to it. */
  readonly byService: boolean;
};

type AccountRowProps = { readonly row: AuditRow; readonly actions: RowActions; readonly context: RowContext };

/** The id of the button that opens a token's details, used to restore focus. */
export function openButtonId(tokenId: string): string {
  return `open-${tokenId}`;
}

export const AccountRow = memo(function AccountRow({ row, actions, context }: AccountRowProps) {
  const { token, owner, selected } = row;
  const { now, timeZone, sessionTokenId, byService } = context;
  const role = token.automation?.role ?? owner?.role;
  const name = isolatedLine(token.name);
  const ref = useRef<HTMLTableRowElement>(null);
  // New data may not have the row.
  useFocusHandover(ref);
  return (
    <TableRow ref={ref} selected={selected}>
      <Td>
        <RowCheckbox
          label={`Select ${name}`}
          checked={selected}
          onChange={checked => actions.onSelect(token.id, checked)}
        />
      </Td>
      <Th scope="row">
        <button
          type="button"
          id={openButtonId(token.id)}
          className={styles.name}
          aria-haspopup="dialog"
          onClick={() => actions.onOpen(token.id)}
        >
          <ForeignText text={token.name} />
        </button>
      </Th>
      <Td label="Status">
        <StatusBadges statuses={tokenStatuses(token, owner, now, sessionTokenId)} />
      </Td>
      <Td label="Type">{TOKEN_TYPE_LABELS[tokenType(token)]}</Td>
      <Td label="Owner">
        <Owner row={row} />
      </Td>
      <Td label="Role">{roleLabel(role ?? '')}</Td>
      <Td label="Scope">
        <ScopeNames scopes={token.scopes} />
      </Td>
      <Td label="Access">{accessText(token, byService)}</Td>
      <Td label="Created">
        <When at={token.createdAt} now={now} timeZone={timeZone} />
      </Td>
      <Td label="Last used">
        {token.lastUsedAt ? (
          <>
            <When at={token.lastUsedAt} now={now} timeZone={timeZone} />
            {token.lastUsedIp && <IpAddress address={isolatedText(token.lastUsedIp)} />}
            {token.lastUsedClient && (
              <div className={styles.client}>
                <ForeignText text={token.lastUsedClient} />
              </div>
            )}
          </>
        ) : (
          'Never used'
        )}
      </Td>
      <Td label="Expires">
        {token.expiresAt ? <When at={token.expiresAt} now={now} timeZone={timeZone} mayCome /> : 'Never'}
      </Td>
      <Td align="end">
        <IconButton
          id={deleteButtonId(token.id)}
          icon="trash"
          label={`Delete ${name}`}
          onClick={() => actions.onDelete(row)}
        />
      </Td>
    </TableRow>
  );
});

function Owner({ row: { token, owner } }: { readonly row: AuditRow }) {
  return (
    <>
      {token.automation && <span className={styles.aside}>Created by </span>}
      {owner ? (
        <>
          <ForeignText text={owner.name} />
          <div className={styles.aside}>
            <ForeignText text={owner.login} />
          </div>
        </>
      ) : (
        <code className={styles.id}>
          <ForeignText text={token.userId} />
        </code>
      )}
    </>
  );
}

type WhenProps = {
  readonly at: Date;
  readonly now: Date;
  readonly timeZone: string;
  /** For what may still happen, such as an expiry. */
  readonly mayCome?: boolean;
};

function When({ at, now, timeZone, mayCome = false }: WhenProps) {
  const relative = (mayCome ? formatRelative : formatPast)(at, now);
  return <Time date={at} absolute={formatMinute(at, timeZone)} relative={relative} />;
}

function accessText({ access }: Token, byService: boolean): string {
  const label = accessLabel(access);
  if (access.kind === 'all') return 'All services';
  if (access.kind === 'none') return 'No services';
  if (!byService) return label;
  return access.serviceIds.length === 1 ? 'Only this service' : `Limited to ${label}, this one included`;
}
