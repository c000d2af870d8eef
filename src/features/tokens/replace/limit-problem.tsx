// At the limit of active tokens a replacement needs one place: says which tokens are the best to let go.
import { ACTIVE_TOKEN_LIMIT, type Token } from '../../../domain/token.ts';
import { Alert } from '../../../ui/alert.tsx';
import { activeCount } from '../active-count.ts';
import { TokensToLetGo } from '../tokens-to-let-go.tsx';

type LimitProblemProps = {
  readonly tokens: readonly Token[];
  /** The tokens that are replaced. */
  readonly oldIds: readonly string[];
  readonly now: Date;
};

export function LimitProblem({ tokens, oldIds, now }: LimitProblemProps) {
  if (activeCount(tokens, now) < ACTIVE_TOKEN_LIMIT) return null;
  return (
    <Alert
      tone="danger"
      title={`You have ${ACTIVE_TOKEN_LIMIT} active tokens. Delete one to make room for the replacement.`}
    >
      <p>The old token must stay until the new one works. These tokens are least likely to be missed:</p>
      <TokensToLetGo tokens={tokens} spared={new Set(oldIds)} now={now} />
    </Alert>
  );
}
