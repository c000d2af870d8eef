// From an event to its token where that can be opened, else to everything that happened to it.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AccountEvent } from '../../domain/event.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { currentUserQuery } from '../session/session-queries.ts';

type TokenLinkProps = {
  readonly event: AccountEvent;
  /** Whether the log tells that the token was deleted. */
  readonly deleted: boolean;
};

export function TokenLink({ event, deleted }: TokenLinkProps) {
  const user = useQuery(currentUserQuery).data;
  const { tokenId: token } = event;
  if (token === null) return 'None';
  const id = <code>{token}</code>;
  if (deleted || event.type === 'token.destroy')
    return (
      <>
        <Link to="/account/events" search={{ type: 'all', token }}>
          {id}
        </Link>{' '}
        (deleted)
      </>
    );
  if (user && canSeeAccountTokens(user.role))
    return (
      <Link to="/account/tokens" search={{ token }}>
        {id}
      </Link>
    );
  // User tokens are created by their owners: whose event it is, theirs is the token.
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
