// Paged list of the tokens of a bulk deletion, with the result for each.
import { useState } from 'react';
import { accessLabel } from '../../../domain/access.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import type { DeletionResult } from '../../../domain/bulk-deletion.ts';
import { isInUse } from '../../../domain/delete-friction.ts';
import { formatInstant, formatPast } from '../../../domain/time-zone.ts';
import { isBrowserSession, type Token } from '../../../domain/token.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { ScopeNames } from '../scope-names.tsx';
import styles from './deletion-list.module.css';

/** Limits the rendered rows, because the list can have 100,000. */
const PAGE_SIZE = 50;

type DeletionListProps = {
  readonly label: string;
  readonly rows: readonly AuditRow[];
  /** The result of the row at an index. Leave it out before the deletion starts. */
  readonly resultOf?: (index: number) => DeletionResult | undefined;
  readonly sessionTokenId: string | null;
  /** `false` if all tokens belong to one person. */
  readonly withOwner: boolean;
  readonly now: Date;
};

export function DeletionList({ label, rows, resultOf, ...facts }: DeletionListProps) {
  const [asked, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(asked, pages - 1);
  const first = page * PAGE_SIZE;
  return (
    <div className={styles.list}>
      {/* It scrolls, so it must be focusable for keyboard users. */}
      <section className={styles.scroll} aria-label={label} tabIndex={0} key={page}>
        <ol className={styles.items} start={first + 1}>
          {rows.slice(first, first + PAGE_SIZE).map((row, index) => {
            const result = resultOf?.(first + index);
            return (
              <li key={row.token.id} className={styles.item}>
                <TokenFacts row={row} isDeleted={result?.kind === 'deleted'} {...facts} />
                {result && <Result result={result} />}
              </li>
            );
          })}
        </ol>
      </section>
      {pages > 1 && (
        <nav className={styles.pages} aria-label={`Pages of ${label.toLowerCase()}`}>
          <Button size="small" aria-disabled={page === 0} onClick={() => setPage(Math.max(0, page - 1))}>
            Previous
          </Button>
          <span role="status">
            {`Page ${(page + 1).toLocaleString('en-GB')} of ${pages.toLocaleString('en-GB')}`}
          </span>
          <Button
            size="small"
            aria-disabled={page === pages - 1}
            onClick={() => setPage(Math.min(pages - 1, page + 1))}
          >
            Next
          </Button>
        </nav>
      )}
    </div>
  );
}

type TokenFactsProps = Omit<DeletionListProps, 'label' | 'rows' | 'resultOf'> & {
  readonly row: AuditRow;
  readonly isDeleted: boolean;
};

function TokenFacts({ row: { token, owner }, isDeleted, sessionTokenId, withOwner, now }: TokenFactsProps) {
  const isThisSession = token.id === sessionTokenId;
  return (
    <div className={styles.facts}>
      <div className={styles.name}>
        <strong>
          <ForeignText text={token.name} />
        </strong>
        {isThisSession && (
          <Badge tone="info" icon="monitor">
            This session
          </Badge>
        )}
        {!isThisSession && !isDeleted && !isBrowserSession(token) && isInUse(token, now) && (
          <Badge tone="warning" icon="alert-triangle">
            In use
          </Badge>
        )}
      </div>
      <div className={styles.line}>
        {withOwner && (
          <span>
            {token.automation && 'Automation token, created by '}
            {owner ? (
              <span>
                <ForeignText text={owner.name} /> (<ForeignText text={owner.login} />)
              </span>
            ) : (
              <code>
                <ForeignText text={token.userId} />
              </code>
            )}
          </span>
        )}
        {isBrowserSession(token) ? (
          <SessionClient token={token} />
        ) : (
          <>
            <ScopeNames scopes={token.scopes} />
            <span>{accessLabel(token.access)}</span>
          </>
        )}
        <LastUse at={token.lastUsedAt} now={now} />
      </div>
    </div>
  );
}

/** What tells sessions apart, because all have the same name. */
function SessionClient({ token: { lastUsedClient, lastUsedIp } }: { readonly token: Token }) {
  return (
    <>
      {lastUsedClient && (
        <span>
          <ForeignText text={lastUsedClient} />
        </span>
      )}
      {lastUsedIp && (
        <span>
          <ForeignText text={lastUsedIp} />
        </span>
      )}
    </>
  );
}

/** The last use in one line, relative and exact. */
export function LastUse({ at, now }: { readonly at: Date | null; readonly now: Date }) {
  const timeZone = useTimeZone();
  if (at === null) return <span>never used</span>;
  return (
    <span>
      last used <span>{formatPast(at, now)}</span>,{' '}
      <time dateTime={at.toISOString()}>{formatInstant(at, timeZone)}</time>
    </span>
  );
}

function Result({ result }: { readonly result: DeletionResult }) {
  switch (result.kind) {
    case 'pending':
      return <Badge icon="clock">Waiting</Badge>;
    case 'deleted':
      return (
        <Badge tone="success" icon="check-circle">
          Deleted
        </Badge>
      );
    case 'not-tried':
      return (
        <div className={styles.failed}>
          <Badge tone="warning" icon="circle-dashed">
            Not attempted
          </Badge>
          {result.outcomeUnknown && <MayBeDeleted />}
        </div>
      );
    case 'failed':
      return (
        <div className={styles.failed}>
          <Badge tone="danger" icon="x-circle">
            Failed
          </Badge>
          <p className={styles.reason}>{result.reason}</p>
          {result.outcomeUnknown && <MayBeDeleted />}
        </div>
      );
  }
}

function MayBeDeleted() {
  return <p className={styles.reason}>It may already be deleted. Try again to check.</p>;
}
