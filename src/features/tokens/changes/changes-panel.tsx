// What has changed in the account since the user's last visit in this browser.
import { skipToken, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AccountAudit } from '../../../api/audit/account-audit.ts';
import { visitKey } from '../../../api/audit/visit-key.ts';
import type { ChangedTokens } from '../../../domain/audit/changes.ts';
import { formatInstant, formatPast } from '../../../domain/time-zone.ts';
import type { Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { Link } from '../../navigation/link.tsx';
import { currentUserQuery } from '../../session/session-queries.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { WorkerProblem } from '../account/worker-problem.tsx';
import styles from './changes.module.css';

type ChangesPanelProps = {
  readonly audit: AccountAudit;
  /** Whether all tokens are loaded. */
  readonly isWhole: boolean;
  /** When the lists were loaded. */
  readonly updatedAt: Date | null;
  readonly onOpen: (id: string) => void;
};

export function ChangesPanel({ audit, isWhole, updatedAt, onOpen }: ChangesPanelProps) {
  const timeZone = useTimeZone();
  const now = useNow(60_000);
  const user = useQuery(currentUserQuery).data;
  const { data, error, isPending, refetch } = useQuery({
    // Anew with each load of the lists. Under "account", which a change of the session drops.
    queryKey: ['account', 'audit-changes', updatedAt?.getTime()],
    queryFn: user ? async () => ({ changes: await audit.changes(keyOf(user)) }) : skipToken,
    enabled: isWhole,
    // Names and times of tokens stay no longer than the panel.
    gcTime: 0,
  });
  const changes = data?.changes ?? null;
  const isEmpty =
    changes !== null && changes.created.count + changes.firstUsed.count + changes.deleted.count === 0;
  return (
    <section className={styles.panel} aria-labelledby="changes-title">
      <h2 id="changes-title">
        <span>Changes since your last visit</span>
        {changes && (
          <span className={styles.muted}>{` ${formatInstant(new Date(changes.since), timeZone)}`}</span>
        )}
      </h2>
      {error && (
        <WorkerProblem title="Couldn’t compare the tokens." error={error} onRetry={() => void refetch()}>
          The tokens below are not affected. Retry.
        </WorkerProblem>
      )}
      {!isWhole && <p>The changes are shown once all tokens have loaded.</p>}
      {isWhole && isPending && <p>Comparing…</p>}
      {data && changes === null && (
        <p>
          This is your first visit in this browser. From the next one on, this shows which tokens were
          created, deleted, or used for the first time. The browser keeps IDs and times only.
        </p>
      )}
      {isEmpty && <p>No token was created, deleted, or used for the first time.</p>}
      {changes && !isEmpty && (
        <div className={styles.columns}>
          <Changed title="Created" changed={changes.created}>
            {token => <TokenLine token={token} at={formatPast(token.createdAt, now)} onOpen={onOpen} />}
          </Changed>
          <Changed title="Used for the first time" changed={changes.firstUsed}>
            {token => (
              <TokenLine
                token={token}
                at={token.lastUsedAt === null ? '' : formatPast(token.lastUsedAt, now)}
                onOpen={onOpen}
              />
            )}
          </Changed>
          <div>
            <h3>{`${formatCount(changes.deleted.count)} deleted`}</h3>
            <ul className={styles.list}>
              {changes.deleted.ids.map(id => (
                <li key={id}>
                  <Link to="/account/events" search={{ token: id }}>
                    <code translate="no">{id}</code>
                  </Link>
                </li>
              ))}
            </ul>
            <More count={changes.deleted.count - changes.deleted.ids.length} />
          </div>
        </div>
      )}
    </section>
  );
}

function keyOf({ id, customerId }: User): string {
  return visitKey({ userId: id, customerId });
}

type ChangedProps = {
  readonly title: string;
  readonly changed: ChangedTokens;
  readonly children: (token: Token) => ReactNode;
};

function Changed({ title, changed: { count, tokens }, children }: ChangedProps) {
  return (
    <div>
      <h3>{`${formatCount(count)} ${title.toLowerCase()}`}</h3>
      <ul className={styles.list}>
        {tokens.map(token => (
          <li key={token.id}>{children(token)}</li>
        ))}
      </ul>
      <More count={count - tokens.length} />
    </div>
  );
}

function More({ count }: { readonly count: number }) {
  return count > 0 && <p className={styles.muted}>{`and ${formatCount(count)} more`}</p>;
}

type TokenLineProps = {
  readonly token: Token;
  readonly at: string;
  readonly onOpen: (id: string) => void;
};

function TokenLine({ token, at, onOpen }: TokenLineProps) {
  return (
    <>
      <button type="button" className={styles.name} aria-haspopup="dialog" onClick={() => onOpen(token.id)}>
        <ForeignText text={token.name} />
      </button>
      <span className={styles.muted}>{` ${at}`}</span>
    </>
  );
}
