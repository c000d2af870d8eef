// What to do when a user is close to the limit of active tokens, or has reached it.
import { ACTIVE_TOKEN_LIMIT } from '../../domain/token.ts';
import { Alert } from '../../ui/alert.tsx';

export function LimitAdvice({ active }: { readonly active: number }) {
  const left = ACTIVE_TOKEN_LIMIT - active;
  if (left <= 0) {
    return (
      <Alert
        tone="danger"
        title={`You have ${ACTIVE_TOKEN_LIMIT} active tokens, as many as one user may have.`}
      >
        Before you can create another, delete one that is no longer needed: sort by last use to find it.
        Expired tokens and browser sessions do not count.
      </Alert>
    );
  }
  return (
    <Alert tone="warning" title={`${left} more can be created.`}>
      One user may have {ACTIVE_TOKEN_LIMIT} active tokens. Delete those that are no longer needed in time.
    </Alert>
  );
}
