// Links an event to its token if the user can open it, else to all events of that token.
import { useQuery } from '@tanstack/react-query';
import type { AccountEvent } from '../../domain/event.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { Link } from '../navigation/link.tsx';
import { currentUserQuery } from '../session/session-queries.ts';
import { ForeignText } from '../text/foreign-text.tsx';

type TokenLinkProps = {
  readonly event: AccountEvent;
  /** Whether the loaded events include the token's deletion. */
  readonly deleted: boolean;
};

export function TokenLink({ event, deleted }: TokenLinkProps) {
  const user = useQuery(currentUserQuery).data;
  const { tokenId: token } = event;
  if (token === null) return 'None';
  const id = (
    <code>
      <ForeignText text={token} />
    </code>
  );
  if (deleted || event.type === 'token.destroy')
    return (
      <>
        <Link to="/account/events" search={{ type: 'all', token }}>
          {id}
        </Link>{' '}
        <span>(deleted)</span>
      </>
    );
  if (user && canSeeAccountTokens(user.role))
    return (
      <Link to="/account/tokens" search={{ token }}>
        {id}
      </Link>
    );
  // Users create their own tokens, so the actor of the event owns the token.
  if (user && user.id === event.userId)
    return (
      <Link to="/account/personal/tokens" search={{ token }}>
        {id}
      </Link>
    );
  return (
    <Link to="/account/events" search={{ type: 'all', token }}>
      {id}
    </Link>
  );
}
