// What someone who signed in with a token has to know when a password is asked for.
import { useQuery } from '@tanstack/react-query';
import type { User } from '../../domain/user.ts';
import { Alert } from '../../ui/alert.tsx';
import { currentAccountQuery } from '../session/session-queries.ts';

type TokenNeedsPasswordProps = {
  /** Why, as it continues "To …". */
  readonly purpose: string;
  /** Whose token it is; `undefined` while that isn't known. */
  readonly user: User | undefined;
};

/** Above the form: a person who has a password can enter it, everyone else learns what to do without one. */
export function TokenNeedsPassword({ purpose, user }: TokenNeedsPasswordProps) {
  const account = useQuery(currentAccountQuery).data;
  return (
    <Alert tone="info" title="You signed in with a token. This needs a password as well.">
      <p>
        It is the password of {user ? `${user.name}, whose token it is` : 'the person whose token it is'}.
        Someone who signs in through single sign-on has none, and neither has an automation token.
        {account?.forcesSso && ` The account ${account.name} forces single sign-on.`}
      </p>
      <p>
        To {purpose} without a password, use Fastly’s control panel, or ask{' '}
        {user?.role === 'superuser' ? 'another' : 'a'} superuser of the account.
      </p>
    </Alert>
  );
}

/** In place of the form: no password makes more of such a token. */
export function TokenReadsOnly({ purpose }: Pick<TokenNeedsPasswordProps, 'purpose'>) {
  return (
    <Alert tone="info" title="The token you signed in with can only read.">
      No password changes that: the API refuses to {purpose} with it. Sign out, then sign in with a token that
      has the scope <code>global</code>, or with email and password.
    </Alert>
  );
}
