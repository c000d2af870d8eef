// The personal page: the user's own tokens.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { toServerTime } from '../../../api/server-clock.ts';
import { pageRange } from '../../../domain/page-of-rows.ts';
import { isBrowserSession, type Token } from '../../../domain/token.ts';
import { filterTokens } from '../../../domain/token-filter.ts';
import { sortTokens } from '../../../domain/token-order.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { formatOrder } from '../../../ui/list-order.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useListAnnouncement } from '../../../ui/use-list-announcement.ts';
import { useNow } from '../../../ui/use-now.ts';
import { lazyPart, usePreload } from '../../problems/lazy-part.tsx';
import { ListProblem } from '../../problems/list-problem.tsx';
import { currentUserQuery, sessionTokenQuery } from '../../session/session-queries.ts';
import { CreateTokenButton } from '../create-token-button.tsx';
import { DeleteDialog } from '../delete/lazy-dialogs.tsx';
import { deleteButtonId, nearestButton } from '../focus-target.ts';
import { LimitMeter } from '../limit-meter.tsx';
import { filterFieldId, ListToolbar } from '../list-toolbar.tsx';
import { ownTokensQuery } from '../token-queries.ts';
import styles from '../tokens.module.css';
import { useExistingPage } from '../use-existing-page.ts';
import { ORDER_OPTIONS } from './personal-columns.ts';
import { type PersonalSearch, parsePersonalOrder, sortParam } from './personal-search.ts';
import { TokenDetails } from './token-row.tsx';
import { TokenTable } from './token-table.tsx';

/** For the few who have more than one page of tokens. */
const Pager = lazyPart(() => import('../../../ui/pager.tsx').then(module => module.Pager));

const NoTokens = lazyPart(() => import('./no-tokens.tsx').then(module => module.NoTokens));

const NoMatch = lazyPart(() => import('./no-tokens.tsx').then(module => module.NoMatch));

const ListGaps = lazyPart(() => import('../../problems/list-gaps.tsx').then(module => module.ListGaps));

/** One page is enough for the 100 active tokens of the limit, with the expired ones and sessions. */
const ROWS_PER_PAGE = 200;

const NO_TOKENS: readonly Token[] = [];

const TOKEN = { one: 'token', other: 'tokens' };

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
  const deletedIds = useRef(new Set<string>());
  usePreload(DeleteDialog, TokenDetails, NoMatch, ListProblem);

  const tokens = list.data?.rows ?? NO_TOKENS;
  const order = parsePersonalOrder(search.sort);
  const { q = '', sort } = search;
  const askedPage = search.page === undefined ? null : Number(search.page);
  // Memoised, because somebody may have many thousands of tokens, and each minute renders the page.
  const matching = useMemo(
    () => sortTokens(filterTokens(tokens, q), parsePersonalOrder(sort)),
    [tokens, q, sort],
  );
  const { page, pages, from, to } = pageRange(askedPage ?? 1, matching.length, ROWS_PER_PAGE);
  const shown = matching.slice(from, to);
  const deleting = tokens.find(token => token.id === deletingId);
  const hasOwn = tokens.some(token => !isBrowserSession(token));
  useExistingPage(askedPage, list.data ? pages : null, last =>
    onSearch({ page: last === 1 ? undefined : String(last) }, true),
  );
  useListAnnouncement({
    count: list.data && !list.isError ? countText(matching.length, tokens.length) : null,
    loading: list.isPending ? 'your tokens' : null,
    filter: q,
    order: ORDER_OPTIONS.find(({ value }) => value === formatOrder(order))?.label,
    page,
    pages,
  });
  const showOrder = (value: string | undefined) => onSearch({ sort: value, page: undefined });

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
          {list.data.unreadable > 0 && <ListGaps gaps={list.data} noun={TOKEN} />}
          {!hasOwn && list.data.unreadable === 0 && <NoTokens />}
          <ListToolbar
            items="tokens"
            updatedAt={toServerTime(list.dataUpdatedAt)}
            placeholder="Filter by name, id, scope, IP or client"
            text={search.q ?? ''}
            onText={text => onSearch({ q: text || undefined, page: undefined }, true)}
            sortOptions={ORDER_OPTIONS}
            sort={formatOrder(order)}
            onSort={value => showOrder(sortParam(parsePersonalOrder(value)))}
          />
          {shown.length === 0 && q !== '' ? (
            <NoMatch
              text={q}
              count={tokens.length}
              onClear={() => {
                // The button is removed with the filter.
                document.getElementById(filterFieldId('tokens'))?.focus();
                onSearch({ q: undefined, page: undefined });
              }}
            />
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
              owner={user ?? null}
              now={now}
            />
          )}
          {pages > 1 && (
            <Pager
              id="own-tokens"
              label="Pages of tokens"
              page={page}
              pages={pages}
              onPage={to => onSearch({ page: String(to) })}
            >
              <p>{`${formatCount(matching.length)} tokens`}</p>
            </Pager>
          )}
        </>
      )}
      {deleting && user && (
        <DeleteDialog
          token={deleting}
          user={user}
          sessionTokenId={session?.id ?? null}
          returnFocusTo={() =>
            nearestButton(
              deleteButtonId,
              shown.map(({ id }) => id),
              deleting.id,
              deletedIds.current,
            )
          }
          onDeleted={id => deletedIds.current.add(id)}
          onClose={() => setDeletingId(null)}
        />
      )}
    </div>
  );
}

function countText(matching: number, all: number): string {
  if (matching === 0 && all > 0) return 'No token matches';
  const tokens = `${formatCount(all)} ${all === 1 ? 'token' : 'tokens'}`;
  return matching === all ? tokens : `${formatCount(matching)} of ${tokens}`;
}
