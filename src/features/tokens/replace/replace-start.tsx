// Before a replacement: loads the old token, says if it cannot be replaced, and else shows the review.
import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../../../api/api-error.ts';
import { ACTIVE_TOKEN_LIMIT } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { hrefOf } from '../../navigation/addresses.ts';
import { Link } from '../../navigation/link.tsx';
import { RequestProblem } from '../../problems/request-problem.tsx';
import { currentAccountQuery } from '../../session/session-queries.ts';
import { useReadOnlySession } from '../../session/use-read-only-session.ts';
import { TokenReadsOnly } from '../../sudo/sudo-by-token.tsx';
import { activeCount } from '../active-count.ts';
import { automationReason } from '../automation-refusal.ts';
import { useSudoOnArrival } from '../create/use-sudo-on-arrival.ts';
import { ownTokensQuery } from '../token-queries.ts';
import { notReplaceable } from './not-replaceable.ts';
import styles from './replace.module.css';
import { ReplaceHeader } from './replace-header.tsx';
import { ReplaceReview } from './replace-review.tsx';
import { tokenToReplaceQuery } from './token-to-replace.ts';

export function ReplaceStart({ id, user }: { readonly id: string; readonly user: User }) {
  const now = useNow(30_000);
  const account = useQuery(currentAccountQuery);
  const own = useQuery(ownTokensQuery);
  const found = useQuery(tokenToReplaceQuery(id, user));
  const isReadOnly = useReadOnlySession();
  const problem = found.data ? notReplaceable(found.data.token, found.data.owner, user.id, now) : null;
  const isReady = found.isSuccess && problem === null && !isReadOnly && !account.isPending && !own.isPending;
  // What is known to be refused is said before the password is asked.
  const isFull = activeCount(own.data?.rows ?? [], now) >= ACTIVE_TOKEN_LIMIT;
  const isRefused = found.data?.token.automation
    ? automationReason(user, account.data ?? null) !== null
    : isFull;
  useSudoOnArrival(isReady && !isRefused, null);
  if (isReady)
    return (
      <ReplaceReview
        old={found.data.token}
        user={user}
        account={account.data ?? null}
        tokens={own.data?.rows ?? []}
        now={now}
      />
    );
  const isMissing = found.error instanceof ApiError && found.error.kind === 'not-found';
  return (
    <div className={styles.page}>
      <ReplaceHeader step="review" name={found.data?.token.name ?? null} />
      {isReadOnly && <TokenReadsOnly purpose="create a token" />}
      {isMissing && (
        <Alert tone="warning" title="No token found with this ID.">
          <p>It may have been deleted, or belong to another account.</p>
          <Link to="/account/personal/tokens">Show your tokens</Link>
        </Alert>
      )}
      {found.isError && !isMissing && (
        <RequestProblem
          error={found.error}
          action="load the token"
          onRetry={() => found.refetch()}
          busy={found.isFetching}
        />
      )}
      {problem && (
        <Alert tone="warning" title={problem.title}>
          <p>{problem.advice}</p>
          {problem.forOwner && <CopyButton text={linkTo(id)} label="Copy link for the owner" />}
        </Alert>
      )}
      {found.isPending && <TableSkeleton label="the token" />}
    </div>
  );
}

function linkTo(id: string): string {
  return location.origin + hrefOf('/account/personal/tokens/replace', { token: id });
}
