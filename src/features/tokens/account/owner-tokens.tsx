// Links to the other tokens of a token's owner.
import { Link } from '@tanstack/react-router';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import type { OpenToken } from '../../../domain/audit/audit-view.ts';
import { formatDay } from '../../../domain/time-zone.ts';
import { isExpired, type Token } from '../../../domain/token.ts';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import styles from './account.module.css';
import { formatAuditQuery } from './account-search.ts';

type OwnerTokensProps = { readonly open: OpenToken; readonly query: AuditQuery; readonly now: Date };

export function OwnerTokens({ open, query, now }: OwnerTokensProps) {
  const { row, ownerTokens, ownerTokenCount } = open;
  const name = row.owner?.name ?? 'this person';
  const left = ownerTokenCount - ownerTokens.length;
  return (
    <section className={styles.section}>
      <h3>Other tokens of {name}</h3>
      {ownerTokenCount === 0 && <p>There are none.</p>}
      <ul className={styles.list}>
        {ownerTokens.map(token => (
          <li key={token.id}>
            <Link
              to="/account/tokens"
              search={formatAuditQuery({ ...query, openId: token.id })}
              resetScroll={false}
              replace
            >
              {token.name}
            </Link>{' '}
            <span className={styles.muted}>
              <Expiry token={token} now={now} />
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className={styles.muted}>
          And {left.toLocaleString('en-GB')} more. Filter the list by owner to see them all.
        </p>
      )}
    </section>
  );
}

function Expiry({ token, now }: { readonly token: Token; readonly now: Date }) {
  const timeZone = useTimeZone();
  if (token.expiresAt === null) return 'never expires';
  return `${isExpired(token, now) ? 'expired' : 'expires'} on ${formatDay(token.expiresAt, timeZone)}`;
}
