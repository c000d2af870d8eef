// At the limit of active tokens a replacement needs one place: says which tokens are the best to let go.
import { bestToLetGo } from '../../../domain/replacement/best-to-let-go.ts';
import { ACTIVE_TOKEN_LIMIT, type Token } from '../../../domain/token.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Link } from '../../navigation/link.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { Instant } from '../instant.tsx';
import { activeCount } from '../limit-meter.tsx';

type LimitProblemProps = {
  readonly tokens: readonly Token[];
  readonly oldId: string;
  readonly now: Date;
};

export function LimitProblem({ tokens, oldId, now }: LimitProblemProps) {
  if (activeCount(tokens, now) < ACTIVE_TOKEN_LIMIT) return null;
  return (
    <Alert
      tone="danger"
      title={`You have ${ACTIVE_TOKEN_LIMIT} active tokens. Delete one to make room for the replacement.`}
    >
      <p>The old token must stay until the new one works. These tokens are least likely to be missed:</p>
      <ul>
        {bestToLetGo(tokens, new Set([oldId]), now).map(({ id, name, lastUsedAt }) => (
          <li key={id}>
            <Link to="/account/personal/tokens" search={{ token: id }}>
              <ForeignText text={name} />
            </Link>{' '}
            <span>{lastUsedAt === null ? 'Never used' : <Instant at={lastUsedAt} now={now} />}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
