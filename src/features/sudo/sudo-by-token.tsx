// What the sudo dialog explains to users who signed in with a token.
import { useQuery } from '@tanstack/react-query';
import type { User } from '../../domain/user.ts';
import { Alert } from '../../ui/alert.tsx';
import { currentAccountQuery } from '../session/session-queries.ts';
import { ForeignText } from '../text/foreign-text.tsx';

type TokenNeedsPasswordProps = {
  /** The reason; completes "To …". */
  readonly purpose: string;
  /** The token's owner; `undefined` while loading. */
  readonly user: User | undefined;
};

/** Shown above the form: what to do with and without a password. */
export function TokenNeedsPassword({ purpose, user }: TokenNeedsPasswordProps) {
  const account = useQuery(currentAccountQuery).data;
  return (
    <Alert tone="info" title="You signed in with a token. This needs a password as well.">
      <p>
        It is the password of{' '}
        {user ? (
          <span key="user">
            <ForeignText text={user.name} />, whose token it is
          </span>
        ) : (
          <span key="person">the person whose token it is</span>
        )}
        . Someone who signs in through single sign-on has none, and neither has an automation token.
        {account?.forcesSso && (
          <span>
            {' '}
            The account <ForeignText text={account.name} /> forces single sign-on.
          </span>
        )}
      </p>
      <p>
        To {purpose} without a password, use Fastly’s control panel, or ask{' '}
        <span>{user?.role === 'superuser' ? 'another' : 'a'}</span> superuser of the account.
      </p>
    </Alert>
  );
}

/** Shown instead of the form: sudo does not extend the scope of a read-only token. */
export function TokenReadsOnly({ purpose }: Pick<TokenNeedsPasswordProps, 'purpose'>) {
  return (
    <Alert tone="info" title="The token you signed in with can only read.">
      No password changes that: the API refuses to {purpose} with it. Sign out, then sign in with a token that
      has the scope <code translate="no">global</code>, or with email and password.
    </Alert>
  );
}
