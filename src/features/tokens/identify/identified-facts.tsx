// What is known of the token that a secret belongs to.
import { TOKEN_TYPE_LABELS, tokenType } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { DetailsList } from '../../../ui/details-list.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { LastUse, Owner } from '../delete/token-facts.tsx';
import { Instant } from '../instant.tsx';
import { ScopeNames } from '../scope-names.tsx';
import { ServiceNames } from '../service-names.tsx';
import type { IdentifiedToken } from './ask-secret.ts';
import { isOfThisAccount } from './identified-token.ts';

type IdentifiedFactsProps = IdentifiedToken & { readonly user: User; readonly now: Date };

export function IdentifiedFacts({ token, owner, isLastUseKnown, user, now }: IdentifiedFactsProps) {
  const isOurs = isOfThisAccount(token, user);
  const account = { term: 'Account ID', detail: <code translate="no">{token.customerId}</code> };
  const type = { term: 'Type', detail: TOKEN_TYPE_LABELS[tokenType(token)] };
  return (
    <DetailsList
      items={[
        { term: 'Name', detail: <ForeignText text={token.name} /> },
        { term: 'Token ID', detail: <code translate="no">{token.id}</code> },
        // Only a list says it: the API gives both types the same answer.
        ...(isLastUseKnown ? [type] : []),
        ...(isOurs ? [] : [account]),
        {
          term: token.automation ? 'Created by' : 'Owner',
          detail: <Owner token={token} user={user} owner={owner} />,
        },
        { term: 'Scope', detail: <ScopeNames scopes={token.scopes} /> },
        { term: 'Access', detail: <ServiceNames access={token.access} /> },
        {
          term: 'Expires',
          detail:
            token.expiresAt === null ? (
              <span>Never</span>
            ) : (
              <Instant at={token.expiresAt} now={now} mayCome />
            ),
        },
        {
          term: 'Last used before',
          detail: isLastUseKnown ? (
            <LastUse token={token} now={now} />
          ) : (
            <span>Unknown: no loaded list has this token</span>
          ),
        },
      ]}
    />
  );
}
