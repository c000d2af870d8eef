// Links an event to its token if the user can open it, else to all events of that token.
import type { AccountEvent } from '../../domain/event.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { Link } from '../navigation/link.tsx';
import { ForeignText } from '../text/foreign-text.tsx';
import type { EventContext } from './event-context.ts';
import { Code } from './event-parts.tsx';
import styles from './events.module.css';

type TokenLinkProps = {
  readonly event: AccountEvent;
  readonly tokenId: string;
  readonly context: Pick<EventContext, 'self' | 'tokens' | 'deleted'>;
};

/** The name if known, else the id. Both pages that it leads to show the id. */
export function TokenLink({ event, tokenId: token, context: { self, tokens, deleted } }: TokenLinkProps) {
  const isDeleted = deleted.has(token);
  const name = tokens.get(token);
  const text = (
    <span className={styles.clamped}>
      {name === undefined ? <Code text={token} /> : <ForeignText text={name} />}
    </span>
  );
  if (!isDeleted && self && canSeeAccountTokens(self.role))
    return (
      <Link to="/account/tokens" search={{ token }}>
        {text}
      </Link>
    );
  // Users create their own tokens, so the actor of the event owns the token.
  if (!isDeleted && self && self.id === event.userId)
    return (
      <Link to="/account/personal/tokens" search={{ token }}>
        {text}
      </Link>
    );
  return (
    <span className={styles.token}>
      <Link to="/account/events" search={{ type: 'all', token }}>
        {text}
      </Link>
      {isDeleted && event.type !== 'token.destroy' && <span className={styles.muted}>(deleted)</span>}
    </span>
  );
}
