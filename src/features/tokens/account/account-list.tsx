// The result of the account page: counters, table, pager and selection.
import { useCallback, useMemo, useRef } from 'react';
import type { AccountAudit } from '../../../api/audit/account-audit.ts';
import type { Completeness } from '../../../api/audit/audit-snapshot.ts';
import { type AuditFilter, type AuditQuery, NO_FILTER } from '../../../domain/audit/audit-query.ts';
import type { AuditView } from '../../../domain/audit/audit-view.ts';
import { isUnfiltered } from '../../../domain/audit/list-filter.ts';
import { countOf } from '../../../domain/deletion-words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { CreateTokenButton } from '../create-token-button.tsx';
import { NO_STATE } from '../findings/use-finding-fix.ts';
import { ServiceRights } from '../impact/service-rights.tsx';
import { ClearFilters } from '../list/clear-filters.tsx';
import { EventsOfId } from '../list/events-of-id.tsx';
import layout from '../list/list-page.module.css';
import { ListPager } from '../list/list-pager.tsx';
import { SelectionBar } from '../list/selection-bar.tsx';
import { TokenCounters } from '../list/token-counters.tsx';
import { type RowActions, TokenTable } from '../list/token-table.tsx';
import { ListSwitch } from '../list-switch.tsx';
import { accountColumns } from './account-columns.tsx';
import { AccountPanel, PanelButtons } from './account-panels.tsx';
import { parseAuditOrder } from './account-search.ts';
import { listKind, noMatch } from './list-state.ts';
import { ResultBar } from './result-bar.tsx';

type AccountListProps = {
  readonly audit: AccountAudit;
  readonly view: AuditView;
  readonly query: AuditQuery;
  readonly completeness: Completeness;
  readonly change: (patch: Partial<AuditQuery>) => void;
  readonly filterBy: (patch: Partial<AuditFilter>) => void;
  readonly actions: RowActions;
  /** Opens the dialog for the selected tokens, `count` of them. */
  readonly onDeleteSelected: (count: number) => void;
  readonly sessionTokenId: string | null;
  /** When the lists were loaded. */
  readonly updatedAt: Date | null;
  readonly onRefresh: () => Promise<boolean>;
  readonly now: Date;
};

export function AccountList(props: AccountListProps) {
  const {
    audit,
    view,
    query,
    completeness,
    change,
    filterBy,
    actions,
    onDeleteSelected,
    sessionTokenId,
    updatedAt,
    onRefresh,
    now,
  } = props;
  const timeZone = useTimeZone();
  const byService = view.query.filter.serviceId !== null;
  const { onOpen } = actions;
  const context = useMemo(
    () => ({ now, timeZone, sessionTokenId, byService, onOpen }),
    [now, timeZone, sessionTokenId, byService, onOpen],
  );
  const sort = useCallback((value: string) => change({ order: parseAuditOrder(value), page: 1 }), [change]);
  const selectPage = useCallback(
    (ids: readonly string[], selected: boolean) => audit.select({ kind: 'some', ids, selected }),
    [audit],
  );
  const { rows, matching, total, counters, selected } = view;
  const ref = useRef<HTMLDivElement>(null);
  useFocusHandover(ref);

  const clearFilters = () => filterBy({ ...NO_FILTER, sessions: query.filter.sessions });
  const unfiltered = isUnfiltered(view.query.filter);
  const hasNoTokens =
    unfiltered && completeness === 'whole' && !view.query.filter.sessions && view.total === 0;

  return (
    <div ref={ref} className={layout.page}>
      <div className={layout.lead}>
        <ListSwitch page="/account/tokens" sessions={query.filter.sessions} totals={view.totals} />
        {!query.filter.sessions && (
          <TokenCounters
            counters={counters}
            completeness={completeness}
            filter={query.filter}
            onFilter={patch => filterBy({ ...NO_STATE, ...patch })}
          >
            <PanelButtons shown={query.panel} onShow={panel => change({ panel })} />
          </TokenCounters>
        )}
      </div>
      {!query.filter.sessions && (
        <AccountPanel
          audit={audit}
          view={view}
          query={query}
          filterBy={filterBy}
          onDeleteSelected={onDeleteSelected}
          isWhole={completeness === 'whole'}
          updatedAt={updatedAt}
          onOpen={onOpen}
          change={change}
          now={now}
        />
      )}
      {hasNoTokens && (
        <EmptyState
          title="This account has no tokens yet"
          icon="key"
          action={<CreateTokenButton label="Create the first token" />}
        >
          Tokens let scripts, pipelines and tools use the API. As soon as somebody creates one, it is listed
          here with its owner, what it can do, and when it was last used.
        </EmptyState>
      )}
      {query.filter.serviceId !== null && !query.filter.sessions && (
        <ServiceRights
          key={query.filter.serviceId}
          audit={audit}
          query={query}
          serviceId={query.filter.serviceId}
          total={view.total}
          updatedAt={updatedAt}
          isWhole={completeness === 'whole'}
        />
      )}
      <ResultBar
        view={view}
        query={query}
        completeness={completeness}
        updatedAt={updatedAt}
        onRefresh={onRefresh}
        onClear={clearFilters}
        onSort={sort}
      />
      {matching === 0 ? (
        !unfiltered && (
          <EmptyState
            title={noMatch(view)}
            icon="search"
            action={<ClearFilters look="button" onClear={clearFilters} />}
          >
            <span>
              {`None of the ${countOf(total, listKind(view))} ${completeness === 'whole' ? 'in this account' : 'loaded so far'} matches all of them.`}
            </span>
            <EventsOfId text={view.query.filter.text} />
          </EmptyState>
        )
      ) : (
        <>
          <TokenTable
            caption={query.filter.sessions ? 'Browser sessions of the account' : 'Tokens of the account'}
            columns={accountColumns(query)}
            newId={query.newId}
            rows={rows}
            order={query.order}
            onSort={sort}
            onSelectPage={selectPage}
            actions={actions}
            context={context}
          />
          <ListPager
            id="pager"
            label="Pages of tokens"
            // The requested page, which may not be shown yet, so that two quick clicks turn two pages.
            page={Math.min(query.page, view.pages)}
            pages={view.pages}
            pageSize={query.pageSize}
            onChange={change}
          />
        </>
      )}
      {selected > 0 && (
        <SelectionBar
          kind={listKind(view)}
          view={view}
          onSelectMatching={() => audit.select({ kind: 'matching', filter: query.filter })}
          onClear={() => audit.select({ kind: 'none' })}
          onDelete={() => onDeleteSelected(selected)}
          selectedRows={() => audit.selected()}
        />
      )}
    </div>
  );
}
