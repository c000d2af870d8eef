// What the delete dialog says about a token: its owner, scope, access and last use.
import { isBrowserSession, type Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { DetailsList } from '../../../ui/details-list.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { Instant } from '../instant.tsx';
import { ScopeNames } from '../scope-names.tsx';
import { ServiceNames } from '../service-names.tsx';

type TokenFactsProps = {
  readonly token: Token;
  /** The user who deletes. */
  readonly user: User;
  /** The owner or creator, if it is another user and known. */
  readonly owner: User | null;
  readonly now: Date;
};

export function TokenFacts(props: TokenFactsProps) {
  const { token, now } = props;
  if (isBrowserSession(token)) {
    return (
      <DetailsList
        items={[
          { term: 'User', detail: <Owner {...props} /> },
          { term: 'Signed in', detail: <Instant at={token.createdAt} now={now} /> },
          { term: 'Last used', detail: <LastUse {...props} /> },
        ]}
      />
    );
  }
  return (
    <DetailsList
      items={[
        { term: token.automation ? 'Created by' : 'Owner', detail: <Owner {...props} /> },
        { term: 'Scope', detail: <ScopeNames scopes={token.scopes} /> },
        { term: 'Access', detail: <ServiceNames access={token.access} /> },
        { term: 'Last used', detail: <LastUse {...props} /> },
      ]}
    />
  );
}

export function Owner({ token, user, owner }: Omit<TokenFactsProps, 'now'>) {
  if (token.userId === user.id)
    return (
      <span>
        <ForeignText text={user.name} /> (you)
      </span>
    );
  if (owner === null) return <ForeignText text={token.userId} />;
  return (
    <span>
      <ForeignText text={owner.name} />, <ForeignText text={owner.login} />
    </span>
  );
}

export function LastUse({ token, now }: Pick<TokenFactsProps, 'token' | 'now'>) {
  if (token.lastUsedAt === null) return <span>Never used</span>;
  return (
    <>
      <Instant at={token.lastUsedAt} now={now} />
      {token.lastUsedIp && (
        <span>
          {' '}
          from <ForeignText text={token.lastUsedIp} />
        </span>
      )}
      {token.lastUsedClient && (
        <span>
          {' '}
          by <ForeignText text={token.lastUsedClient} />
        </span>
      )}
    </>
  );
}
