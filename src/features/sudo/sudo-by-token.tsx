// What the sudo dialog explains to users who signed in with a token.
import type { User } from '../../domain/user.ts';
import { Alert } from '../../ui/alert.tsx';
import { ForeignText } from '../text/foreign-text.tsx';

type TokenNeedsPasswordProps = {
  /** The reason; completes "To …". */
  readonly purpose: string;
  /** The token's owner; `undefined` while loading. */
  readonly user: User | undefined;
};

/** Shown above the form: what to do with and without a password. */
export function TokenNeedsPassword({ purpose, user }: TokenNeedsPasswordProps) {
  return (
    <Alert tone="info" title={`To ${purpose}, you also need a password.`}>
      <p>
        Enter the password of{' '}
        {user ? (
          <span key="user">
            <ForeignText text={user.name} />, who owns the token you signed in with
          </span>
        ) : (
          <span key="owner">the owner of the token you signed in with</span>
        )}
        .
      </p>
      <p>
        Automation tokens and users of single sign-on have no password. Without one, use the Fastly control
        panel or ask <span>{user?.role === 'superuser' ? 'another' : 'a'}</span> superuser of this account.
      </p>
    </Alert>
  );
}

/** Shown instead of the form: sudo does not extend the scope of a read-only token. */
export function TokenReadsOnly({ purpose }: Pick<TokenNeedsPasswordProps, 'purpose'>) {
  return (
    <Alert tone="info" title="You signed in with a read-only token.">
      It doesn’t have permission to {purpose}. Sign out, then sign in with a token that has the scope{' '}
      <code translate="no">global</code>, or with your email and password.
    </Alert>
  );
}
