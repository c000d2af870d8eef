// The personal page: the user's own tokens and browser sessions.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { toServerTime } from '../../../api/server-clock.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import {
  type OwnTokensFilter,
  type OwnTokensQuery,
  type OwnTokensView,
  ownTokensView,
} from '../../../domain/audit/own-tokens.ts';
import { canSeeAccountTokens } from '../../../domain/role.ts';
import { ACTIVE_TOKEN_LIMIT, type Token } from '../../../domain/token.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useListAnnouncement } from '../../../ui/use-list-announcement.ts';
import { useNow } from '../../../ui/use-now.ts';
import { lazyPart, usePreload } from '../../problems/lazy-part.tsx';
import { ListProblem } from '../../problems/list-problem.tsx';
import { currentUserQuery, sessionTokenQuery } from '../../session/session-queries.ts';
import { activeCount } from '../active-count.ts';
import { CreateTokenButton } from '../create-token-button.tsx';
import { BulkDeleteDialog, DeleteDialog } from '../delete/lazy-dialogs.tsx';
import { LimitLine, LimitMeter } from '../limit-meter.tsx';
import type { DeletionRequest } from '../list/deletion-dialog.tsx';
import { focusTargetAfterDrawer } from '../list/focus-after-drawer.ts';
import { DeletionDialog } from '../list/lazy-deletion-dialog.tsx';
import layout from '../list/list-page.module.css';
import { forgetNewToken, useNewTokenId } from '../new-token.ts';
import { ReplacementsInProgress } from '../replacements-in-progress.tsx';
import { ownTokensQuery } from '../token-queries.ts';
import { useExistingPage } from '../use-existing-page.ts';
import { NoMatch, PersonalList, SelectionBar } from './personal-list.tsx';
import { personalListState } from './personal-list-state.ts';
import { PersonalToolbar } from './personal-toolbar.tsx';
import { INTRODUCTION, TITLE } from './personal-words.ts';
import { useOwnSelection } from './use-own-selection.ts';

const TokenDrawer = lazyPart(() => import('../drawer/token-drawer.tsx').then(module => module.TokenDrawer), {
  problem: ({ onClose }) => onClose,
});

const OwnFindings = lazyPart(() => import('../findings/own-findings.tsx').then(module => module.OwnFindings));

const ListGaps = lazyPart(() => import('../../problems/list-gaps.tsx').then(module => module.ListGaps));

const NO_TOKENS: readonly Token[] = [];

const TOKEN = { one: 'token', other: 'tokens' };

type PersonalPageProps = {
  /** The query in the address. */
  readonly address: OwnTokensQuery;
  /** Changes the address; `replace` adds no history entry. */
  readonly onAddress: (patch: Partial<OwnTokensQuery>, replace?: boolean) => void;
  readonly renderEvents: (tokenId: string) => ReactNode;
};

export function PersonalPage({ address, onAddress, renderEvents }: PersonalPageProps) {
  const now = useNow(30_000);
  const list = useQuery(ownTokensQuery);
  const user = useQuery(currentUserQuery).data;
  const sessionTokenId = useQuery(sessionTokenQuery).data?.id ?? null;
  const queryClient = useQueryClient();
  const newId = useNewTokenId();
  const [request, setRequest] = useState<DeletionRequest | null>(null);
  const deletedIds = useRef<ReadonlySet<string>>(new Set());
  usePreload(TokenDrawer, DeletionDialog, DeleteDialog, BulkDeleteDialog, SelectionBar, NoMatch, ListProblem);

  const query = useMemo(() => ({ ...address, newId }), [address, newId]);
  const { filter, openId } = query;
  const selection = useOwnSelection(filter.sessions);
  const tokens = list.data?.rows ?? NO_TOKENS;
  const view = useMemo(
    () => ownTokensView(tokens, user ?? null, query, selection.ids, now),
    [tokens, user, query, selection.ids, now],
  );
  useExistingPage(query.page, list.data ? view.pages : null, page => onAddress({ page }, true));
  useListAnnouncement(personalListState(list.data && !list.isError ? view : null, query, list.isPending));

  const change = useCallback(
    (patch: Partial<OwnTokensQuery>, replace = false) => {
      // A new order or filter puts the new token in its place.
      if (patch.order || patch.filter) forgetNewToken();
      onAddress(patch, replace);
    },
    [onAddress],
  );
  const filterBy = (patch: Partial<OwnTokensFilter>, replace = false) =>
    change({ filter: { ...filter, ...patch }, page: 1 }, replace);
  const open = useCallback((id: string) => onAddress({ openId: id }), [onAddress]);
  const { select } = selection;
  const actions = useMemo(
    () => ({
      onOpen: open,
      onSelect: (id: string, selected: boolean) => select([id], selected),
      onDelete: (row: AuditRow) => setRequest({ kind: 'one', row, from: 'row' }),
    }),
    [open, select],
  );
  const removeFromList = (ids: readonly string[]) => {
    deletedIds.current = new Set([...deletedIds.current, ...ids]);
    queryClient.setQueryData(
      ownTokensQuery.queryKey,
      before => before && { ...before, rows: before.rows.filter(({ id }) => !ids.includes(id)) },
    );
    if (openId !== null && ids.includes(openId)) onAddress({ openId: null }, true);
  };
  const deleteOpen = () => {
    if (view.open) setRequest({ kind: 'one', row: view.open.row, from: 'drawer' });
  };
  const active = activeCount(tokens, now);
  // A superuser may still create automation tokens.
  const isFull = active >= ACTIVE_TOKEN_LIMIT && user !== undefined && !canSeeAccountTokens(user.role);

  return (
    <div className={layout.page}>
      <PageHeader
        title={TITLE}
        description={<LimitLine active={active} usual={INTRODUCTION} />}
        actions={
          <>
            {list.data && <LimitMeter active={active} />}
            <CreateTokenButton limitReached={isFull} />
          </>
        }
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
      {user && <ReplacementsInProgress user={user} />}
      {list.data && (
        <>
          {list.data.unreadable > 0 && <ListGaps gaps={list.data} noun={TOKEN} />}
          {tokens.length > 0 && (
            <PersonalToolbar filter={filter} onText={text => filterBy({ text }, true)} onFilter={filterBy} />
          )}
          <PersonalList
            view={view}
            query={query}
            isWhole={list.data.unreadable === 0}
            onQuery={change}
            onFilter={filterBy}
            actions={actions}
            onSelect={select}
            onSelectMatching={() => select(view.matchingIds, true)}
            onClearSelection={selection.clear}
            onDeleteSelected={() => setRequest(selectionRequest(view, filter))}
            sessionTokenId={sessionTokenId}
            updatedAt={toServerTime(list.dataUpdatedAt)}
            onRefresh={async () => (await list.refetch()).isSuccess}
            now={now}
          />
        </>
      )}
      {openId !== null && (
        <TokenDrawer
          tokenId={openId}
          open={view.open ? { ...view.open, ...view.open.row } : list.isPending ? undefined : null}
          missing={
            list.isError
              ? 'Your tokens couldn’t be loaded. Close this and try again.'
              : 'You have no token with this ID. It may have been deleted, or belong to another user.'
          }
          showsOwner={false}
          sessionTokenId={sessionTokenId}
          now={now}
          onOpen={id => onAddress({ openId: id }, true)}
          returnFocusTo={() => focusTargetAfterDrawer(view.rows, openId, deletedIds.current)}
          onClose={() => onAddress({ openId: null })}
          onDelete={deleteOpen}
          renderEvents={renderEvents}
        >
          {view.open && user && (
            <OwnFindings token={view.open.row.token} user={user} now={now} onDelete={deleteOpen} />
          )}
        </TokenDrawer>
      )}
      {request && user && (
        <DeletionDialog
          request={request}
          rows={view.rows}
          deletedIds={deletedIds}
          user={user}
          sessionTokenId={sessionTokenId}
          onClose={() => setRequest(null)}
          onDeleted={removeFromList}
        />
      )}
    </div>
  );
}

function selectionRequest({ selectedRows }: OwnTokensView, { sessions }: OwnTokensFilter): DeletionRequest {
  const count = selectedRows.length;
  const what = sessions ? 'sessions' : 'tokens';
  return { kind: 'selected', number: 0, what, count, loaded: count, rows: selectedRows };
}
