// The account page: find, inspect, delete and export the tokens of an account.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { completenessOf, isLoading, oldestShown, shownSince } from '../../../api/audit/audit-snapshot.ts';
import { type AuditQuery, isSameQuery } from '../../../domain/audit/audit-query.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import type { User } from '../../../domain/user.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useListAnnouncement } from '../../../ui/use-list-announcement.ts';
import { useNow } from '../../../ui/use-now.ts';
import { lazyPart, usePreload } from '../../problems/lazy-part.tsx';
import { LoadProblems } from '../../problems/load-problems.tsx';
import { currentAccountQuery, sessionTokenQuery } from '../../session/session-queries.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { useNotedVisit } from '../changes/use-noted-visit.ts';
import { CreateTokenButton } from '../create-token-button.tsx';
import { BulkDeleteDialog, DeleteDialog } from '../delete/lazy-dialogs.tsx';
import { useFindingContext } from '../findings/use-finding-context.ts';
import { focusTargetAfterDrawer } from '../list/focus-after-drawer.ts';
import { DeletionDialog } from '../list/lazy-deletion-dialog.tsx';
import layout from '../list/list-page.module.css';
import { LoadProgress } from '../list/load-progress.tsx';
import { ReplacementsInProgress } from '../replacements-in-progress.tsx';
import { useExistingPage } from '../use-existing-page.ts';
import { AccountList } from './account-list.tsx';
import { useAuditRefresh } from './account-queries.ts';
import { AccountToolbar, MoreFilters } from './account-toolbar.tsx';
import { ExportMenu, ExportProblems, useExports } from './export-menu.tsx';
import { listState, shownView } from './list-state.ts';
import { type CommitQuery, useAuditQuery } from './use-audit-query.ts';
import { useDeletionRequest } from './use-deletion-request.ts';
import { WorkerProblem } from './worker-problem.tsx';

const AccountDrawer = lazyPart(() => import('./account-drawer.tsx').then(module => module.AccountDrawer), {
  problem: ({ onClose }) => onClose,
});

const CONSEQUENCES = {
  'user-tokens': 'The list shows automation tokens only.',
  'automation-tokens': 'The list shows user tokens only.',
  people:
    'Owners are shown by their ids. The roles of their tokens are not known, nor which tokens are legacy.',
};

type AccountPageProps = {
  readonly user: User;
  /** The query in the address. */
  readonly address: AuditQuery;
  /** Changes the address; `replace` adds no history entry. */
  readonly onAddress: CommitQuery;
  readonly renderEvents: (tokenId: string) => ReactNode;
};

const TITLE = 'Account tokens';

const SKELETON = <TableSkeleton label="the tokens of the account" />;

/** Until it is known who is signed in. */
export function AccountPageLoading() {
  return (
    <div className={layout.page}>
      <PageHeader title={TITLE} />
      {SKELETON}
    </div>
  );
}

export function AccountPage({ user, address, onAddress, renderEvents }: AccountPageProps) {
  const { customerId } = user;
  const audit = accountAudit();
  const { sources, view } = useSyncExternalStore(audit.subscribe, audit.snapshot);
  const refresh = useAuditRefresh(customerId);
  const account = useQuery(currentAccountQuery).data;
  const sessionTokenId = useQuery(sessionTokenQuery).data?.id ?? null;
  const now = useNow(30_000);
  usePreload(AccountDrawer, DeletionDialog, DeleteDialog, BulkDeleteDialog, MoreFilters);
  const { query, text, change, filterBy, setText } = useAuditQuery(address, onAddress, audit, now);
  const exports = useExports(customerId, query, sources);
  const context = useFindingContext(user);
  useEffect(() => audit.setContext(context), [audit, context]);
  const deletion = useDeletionRequest(audit);
  const deletedIds = useRef<ReadonlySet<string>>(new Set());

  const lists = [sources['user-tokens'], sources['automation-tokens']];
  const loading = lists.some(isLoading);
  const completeness = completenessOf(lists);
  const hasSomeList = lists.some(list => shownSince(list) !== null);
  const shown = shownView(view, completeness);
  useListAnnouncement(listState(shown, completeness));
  const peopleCount = sources.people.status === 'ready' ? sources.people.count : 0;
  const upToDate = view === null || view.query.openId === query.openId;
  // Keeps the previous token open until the next one has been found.
  const open = view?.open ?? (upToDate && !loading ? null : undefined);

  useNotedVisit(audit, user, completeness === 'whole' ? oldestShown(sources) : null);
  const isShown = view !== null && isSameQuery(view.query, query);
  useExistingPage(query.page, isShown && completeness === 'whole' ? view.pages : null, page =>
    change({ page }, true),
  );

  const openOne = useCallback((id: string) => change({ openId: id }), [change]);
  const { requestOne } = deletion;
  const deleteOne = useCallback((row: AuditRow) => requestOne(row, 'row'), [requestOne]);
  const actions = useMemo(
    () => ({
      onOpen: openOne,
      onDelete: deleteOne,
      onSelect: (id: string, selected: boolean) => audit.select({ kind: 'one', id, selected }),
    }),
    [audit, openOne, deleteOne],
  );
  const rows = view?.rows ?? [];
  const openedId = query.openId;
  const removeFromList = (ids: readonly string[]) => {
    deletedIds.current = new Set([...deletedIds.current, ...ids]);
    audit.removed(ids);
    if (openedId !== null && ids.includes(openedId)) change({ openId: null }, true);
  };

  return (
    <div className={layout.page}>
      <PageHeader
        title={TITLE}
        description={
          <>
            {'All user and automation tokens of '}
            {account ? <ForeignText text={account.name} /> : <span>this account</span>}
            <span>.</span>
          </>
        }
        actions={
          <>
            {shown && <ExportMenu exports={exports} user={user} query={query} sources={sources} />}
            <CreateTokenButton />
          </>
        }
      />
      <ExportProblems exports={exports} />
      <LoadProblems
        customerId={customerId}
        sources={sources}
        // Without any list there is nothing that could be incomplete.
        consequences={hasSomeList ? CONSEQUENCES : {}}
      />
      <AccountToolbar
        customerId={customerId}
        peopleCount={peopleCount}
        user={user}
        query={query}
        text={text}
        onText={setText}
        onFilter={filterBy}
      />
      <ReplacementsInProgress user={user} />
      <LoadProgress sources={sources} />
      {!shown && loading && SKELETON}
      {shown && (
        <AccountList
          audit={audit}
          view={shown}
          query={query}
          completeness={completeness}
          change={change}
          filterBy={filterBy}
          actions={actions}
          onDeleteSelected={count =>
            deletion.requestSelected(query.filter.sessions ? 'sessions' : 'tokens', count)
          }
          sessionTokenId={sessionTokenId}
          updatedAt={oldestShown(sources)}
          onRefresh={refresh}
          now={now}
        />
      )}
      {openedId !== null && (
        <AccountDrawer
          query={query}
          tokenId={openedId}
          open={open}
          incomplete={completeness !== 'whole'}
          sessionTokenId={sessionTokenId}
          now={now}
          onOpen={id => change({ openId: id }, true)}
          returnFocusTo={() => focusTargetAfterDrawer(rows, openedId, deletedIds.current)}
          onClose={() => change({ openId: null })}
          onDelete={row => requestOne(row, 'drawer')}
          renderEvents={renderEvents}
        />
      )}
      {deletion.request && (
        <DeletionDialog
          request={deletion.request}
          problem={
            deletion.error && (
              <WorkerProblem
                title="Couldn’t read the selected tokens."
                error={deletion.error}
                onRetry={deletion.retry}
              >
                Nothing was deleted. Retry. If this keeps happening, select fewer tokens.
              </WorkerProblem>
            )
          }
          rows={rows}
          deletedIds={deletedIds}
          user={user}
          sessionTokenId={sessionTokenId}
          onClose={deletion.close}
          onDeleted={removeFromList}
        />
      )}
    </div>
  );
}
