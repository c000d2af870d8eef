// Links to the other tokens of a token's owner.

import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import type { OpenToken } from '../../../domain/audit/audit-view.ts';
import { formatDay } from '../../../domain/time-zone.ts';
import { isExpired, type Token } from '../../../domain/token.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { Link } from '../../navigation/link.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import styles from './account.module.css';
import { formatAuditQuery } from './account-search.ts';

type OwnerTokensProps = { readonly open: OpenToken; readonly query: AuditQuery; readonly now: Date };

export function OwnerTokens({ open, query, now }: OwnerTokensProps) {
  const { row, ownerTokens, ownerTokenCount } = open;
  const left = ownerTokenCount - ownerTokens.length;
  return (
    <>
      <h3>Other tokens of {row.owner ? <ForeignText text={row.owner.name} /> : <span>this person</span>}</h3>
      {ownerTokenCount === 0 && <p>There are none.</p>}
      <ul className={styles.list}>
        {ownerTokens.map(token => (
          <li key={token.id}>
            <Link to="/account/tokens" search={formatAuditQuery({ ...query, openId: token.id })} replace>
              <ForeignText text={token.name} />
            </Link>{' '}
            <Expiry token={token} now={now} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className={styles.muted}>
          {`And ${formatCount(left)} more. Filter the list by owner to see them all.`}
        </p>
      )}
    </>
  );
}

function Expiry({ token, now }: { readonly token: Token; readonly now: Date }) {
  const timeZone = useTimeZone();
  const text =
    token.expiresAt === null
      ? 'never expires'
      : `${isExpired(token, now) ? 'expired' : 'expires'} on ${formatDay(token.expiresAt, timeZone)}`;
  return <span className={styles.muted}>{text}</span>;
}
