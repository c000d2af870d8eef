// The personal page: the user's own tokens.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { isBrowserSession } from '../../../domain/token.ts';
import { filterTokens } from '../../../domain/token-filter.ts';
import { sortTokens } from '../../../domain/token-order.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { ListProblem } from '../../problems/list-problem.tsx';
import { currentUserQuery, sessionTokenQuery } from '../../session/session-queries.ts';
import { CreateTokenButton } from '../create-token-button.tsx';
import { deleteButtonId, nearestButton } from '../focus-target.ts';
import { LimitMeter } from '../limit-meter.tsx';
import { ListToolbar } from '../list-toolbar.tsx';
import { formatOrder } from '../search-params.ts';
import { ownTokensQuery } from '../token-queries.ts';
import styles from '../tokens.module.css';
import { ORDER_OPTIONS } from './personal-columns.ts';
import { type PersonalSearch, parsePersonalOrder, sortParam } from './personal-search.ts';

import { TokenTable } from './token-table.tsx';

const DeleteDialog = lazy(() =>
  import('../delete/delete-dialog.tsx').then(module => ({ default: module.DeleteDialog })),
);

type PersonalPageProps = {
  readonly search: PersonalSearch;
  /** Changes the address; `replace` adds no history entry. */
  readonly onSearch: (
    patch: { [Key in keyof PersonalSearch]: string | undefined },
    replace?: boolean,
  ) => void;
};

export function PersonalPage({ search, onSearch }: PersonalPageProps) {
  const now = useNow(30_000);
  const list = useQuery(ownTokensQuery);
  const user = useQuery(currentUserQuery).data;
  const session = useQuery(sessionTokenQuery).data;
  const [deletingId, setDeletingId] = useState<string | null>(null);

  const tokens = list.data ?? [];
  const order = parsePersonalOrder(search.sort);
  const shown = sortTokens(filterTokens(tokens, search.q ?? ''), order);
  const deleting = tokens.find(token => token.id === deletingId);
  const hasOwn = tokens.some(token => !isBrowserSession(token));
  const showOrder = (value: string | undefined) => onSearch({ sort: value });

  return (
    <div className={styles.page}>
      <PageHeader
        title="Personal tokens"
        description="Credentials of your own for the API. They can do at most what you can, and end with your user."
        actions={<CreateTokenButton />}
      />
      {list.isError && (
        <ListProblem
          what="your tokens"
          error={list.error}
          updatedAt={list.dataUpdatedAt}
          onRetry={() => list.refetch()}
          busy={list.isFetching}
        />
      )}
      {list.isPending && <TableSkeleton label="your tokens" />}
      {list.data && (
        <>
          <LimitMeter tokens={tokens} now={now} />
          {!hasOwn && (
            <EmptyState title="You have no tokens yet" icon="key" action={<CreateTokenButton />}>
              A token lets a script, a pipeline or a tool act as you. Give each its own, with the least it
              needs and a day on which it ends.
            </EmptyState>
          )}
          <ListToolbar
            items="tokens"
            placeholder="Filter by name, id, scope, IP or client"
            text={search.q ?? ''}
            onText={q => onSearch({ q: q || undefined }, true)}
            sortOptions={ORDER_OPTIONS}
            sort={formatOrder(order)}
            onSort={value => showOrder(sortParam(parsePersonalOrder(value)))}
          />
          {shown.length === 0 ? (
            <EmptyState
              title="No token matches"
              icon="search"
              action={<Button onClick={() => onSearch({ q: undefined })}>Clear filters</Button>}
            >
              None of your {tokens.length} tokens contains “{search.q}” in its name, id, scope, IP or client.
            </EmptyState>
          ) : (
            <TokenTable
              tokens={shown}
              caption="Your tokens"
              order={order}
              onOrder={next => showOrder(sortParam(next))}
              openId={search.token ?? null}
              onOpen={token => onSearch({ token: token ?? undefined })}
              onDelete={token => setDeletingId(token.id)}
              sessionTokenId={session?.id ?? null}
              role={user?.role ?? null}
              now={now}
            />
          )}
        </>
      )}
      {deleting && user && (
        <Suspense>
          <DeleteDialog
            token={deleting}
            user={user}
            sessionTokenId={session?.id ?? null}
            returnFocusTo={() =>
              nearestButton(
                deleteButtonId,
                shown.map(({ id }) => id),
                deleting.id,
              )
            }
            onClose={() => setDeletingId(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
