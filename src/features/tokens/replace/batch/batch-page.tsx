// Replaces several tokens: one review, one password, one list of secrets, and one board of proofs.
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { batchStep } from '../../../../domain/replacement/batch.ts';
import type { Replacement } from '../../../../domain/replacement/replacement.ts';
import type { User } from '../../../../domain/user.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { TableSkeleton } from '../../../../ui/skeleton.tsx';
import { Link } from '../../../navigation/link.tsx';
import { RequestProblem } from '../../../problems/request-problem.tsx';
import { ownTokensQuery } from '../../token-queries.ts';
import styles from '../replace.module.css';
import { ReplaceHeader } from '../replace-header.tsx';
import { tokenToReplaceQuery } from '../token-to-replace.ts';
import { ownerOf, useReplacements } from '../use-replacements.ts';
import { BatchBoard } from './batch-board.tsx';
import { BatchReview } from './batch-review.tsx';
import { useBatchStages } from './use-batch-stages.ts';

type BatchPageProps = { readonly ids: readonly string[]; readonly user: User };

export function BatchPage({ ids, user }: BatchPageProps) {
  const found = useQueries({
    // What is shown must not change while it is reviewed.
    queries: ids.map(id => ({ ...tokenToReplaceQuery(id, user), staleTime: Number.POSITIVE_INFINITY })),
  });
  const own = useQuery(ownTokensQuery);
  const replacements = useReplacements(ownerOf(user)).filter(({ oldId }) => ids.includes(oldId));
  const [deleted, setDeleted] = useState(0);
  const isPending = own.isPending || found.some(query => query.isPending);
  const failed = found.find(query => query.isError);
  // After a reload, those whose new tokens exist are not created again.
  const isInProgress = (id: string) => replacements.some(({ oldId }) => oldId === id);
  const tokens = found.flatMap(({ data }) => (data && !isInProgress(data.token.id) ? [data] : []));
  return (
    <div className={styles.page}>
      <BatchHeader replacements={replacements} deleted={deleted} count={ids.length} />
      {failed?.error && (
        <RequestProblem
          error={failed.error}
          action="load all tokens"
          onRetry={() => failed.refetch()}
          busy={failed.isFetching}
        />
      )}
      {isPending ? (
        <TableSkeleton label="the tokens" />
      ) : (
        <BatchReview tokens={tokens} user={user} own={own.data?.rows ?? []} />
      )}
      {replacements.length > 0 && (
        <BatchBoard
          replacements={replacements}
          user={user}
          onDeleted={count => setDeleted(before => before + count)}
        />
      )}
      {deleted > 0 && replacements.length === 0 && (
        <Alert
          tone="success"
          title={deleted === 1 ? '1 token is replaced.' : `${deleted} tokens are replaced.`}
        >
          <Link to="/account/personal/tokens">Show the tokens</Link>
        </Alert>
      )}
    </div>
  );
}

type BatchHeaderProps = {
  readonly replacements: readonly Replacement[];
  /** How many old tokens are deleted. */
  readonly deleted: number;
  readonly count: number;
};

function BatchHeader({ replacements, deleted, count }: BatchHeaderProps) {
  const stages = useBatchStages(replacements).map(({ stage }) => stage.kind);
  return <ReplaceHeader step={batchStep(stages, deleted)} name={null} count={count} />;
}
