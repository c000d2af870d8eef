// What to do when a user is close to the limit of active tokens, or has reached it.
import { ACTIVE_TOKEN_LIMIT } from '../../domain/token.ts';
import { Alert } from '../../ui/alert.tsx';
import { Link } from '../navigation/link.tsx';
import { LIMIT_ADVICE_ID } from './focus-target.ts';

export function LimitAdvice({ active }: { readonly active: number }) {
  const left = ACTIVE_TOKEN_LIMIT - active;
  const leastUsed = (
    <Link to="/account/personal/tokens" search={{ status: 'active', sort: 'last-used' }}>
      Show least recently used tokens
    </Link>
  );
  if (left <= 0) {
    return (
      <Alert id={LIMIT_ADVICE_ID} tone="danger" title="Token limit reached">
        <span>
          {`You have ${ACTIVE_TOKEN_LIMIT} active tokens. Delete one before you create another. Expired tokens and browser sessions don’t count. `}
        </span>
        {leastUsed}
      </Alert>
    );
  }
  return (
    <Alert tone="warning" title={`You can create ${left} more ${left === 1 ? 'token' : 'tokens'}`}>
      <span>{`Each user can have ${ACTIVE_TOKEN_LIMIT} active tokens. Delete tokens you no longer need. `}</span>
      {leastUsed}
    </Alert>
  );
}
