// The result of the personal page: counters, table, pager and selection.
import { useCallback, useMemo, useRef } from 'react';
import { isUnfiltered, PAGE_SIZES } from '../../../domain/audit/list-filter.ts';
import type { OwnTokensFilter, OwnTokensQuery, OwnTokensView } from '../../../domain/audit/own-tokens.ts';
import { ListBar } from '../../../ui/list-bar.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { lazyPart } from '../../problems/lazy-part.tsx';
import { UpdatedAt } from '../../problems/updated-at.tsx';
import { ClearFilters } from '../list/clear-filters.tsx';
import { TOKEN_CONTROLS_WIDTH } from '../list/controls-width.ts';
import layout from '../list/list-page.module.css';
import { TokenCounters } from '../list/token-counters.tsx';
import { type RowActions, TokenTable } from '../list/token-table.tsx';
import { ListSwitch } from '../list-switch.tsx';
import { personalColumns } from './personal-columns.ts';
import { personalCount } from './personal-list-state.ts';
import { NO_FILTER, parsePersonalOrder } from './personal-search.ts';

/** For the few who have more than one page of tokens. */
const ListPager = lazyPart(() => import('../list/list-pager.tsx').then(module => module.ListPager));

export const NoTokens = lazyPart(() => import('./no-tokens.tsx').then(module => module.NoTokens));

export const NoMatch = lazyPart(() => import('./no-tokens.tsx').then(module => module.NoMatch));

export const SelectionBar = lazyPart(() =>
  import('../list/selection-bar.tsx').then(module => module.SelectionBar),
);

type PersonalListProps = {
  readonly view: OwnTokensView;
  readonly query: OwnTokensQuery;
  /** Whether all tokens could be read. */
  readonly isWhole: boolean;
  readonly onQuery: (patch: Partial<OwnTokensQuery>) => void;
  readonly onFilter: (patch: Partial<OwnTokensFilter>) => void;
  readonly actions: RowActions;
  readonly onSelect: (ids: readonly string[], selected: boolean) => void;
  readonly onSelectMatching: () => void;
  readonly onClearSelection: () => void;
  readonly onDeleteSelected: () => void;
  readonly sessionTokenId: string | null;
  readonly updatedAt: Date;
  readonly onRefresh: () => Promise<boolean>;
  readonly now: Date;
};

export function PersonalList(props: PersonalListProps) {
  const { view, query, isWhole, onQuery, onFilter, actions, sessionTokenId, updatedAt, onRefresh, now } =
    props;
  const { filter, order, newId } = query;
  const timeZone = useTimeZone();
  const { onOpen } = actions;
  const context = useMemo(
    () => ({ now, timeZone, sessionTokenId, onOpen }),
    [now, timeZone, sessionTokenId, onOpen],
  );
  const ref = useRef<HTMLDivElement>(null);
  useFocusHandover(ref);
  const sort = useCallback(
    (value: string) => onQuery({ order: parsePersonalOrder(value), page: 1 }),
    [onQuery],
  );
  const clear = () => onFilter({ ...NO_FILTER, sessions: filter.sessions });
  const count = personalCount(view, filter);
  const unfiltered = isUnfiltered(filter);

  return (
    <div ref={ref} className={layout.page}>
      <div className={layout.lead}>
        <ListSwitch page="/account/personal/tokens" sessions={filter.sessions} totals={view.totals} />
        {!filter.sessions && view.total > 0 && (
          <TokenCounters counters={view.counters} completeness="whole" filter={filter} onFilter={onFilter} />
        )}
      </div>
      {view.total === 0 && !filter.sessions && isWhole && <NoTokens />}
      {view.total > 0 && (
        <ListBar
          id="sort-tokens"
          columns={personalColumns(filter)}
          controlsWidth={TOKEN_CONTROLS_WIDTH}
          order={order}
          onSort={sort}
        >
          <p key={count} className={layout.count}>
            {count}
          </p>
          {!unfiltered && view.matching > 0 && <ClearFilters look="quiet" onClear={clear} />}
          <p className={layout.zone}>
            <span>{`Times in ${timeZone}`}</span>
            <UpdatedAt at={updatedAt} onRefresh={onRefresh} />
          </p>
        </ListBar>
      )}
      {view.total > 0 && view.matching === 0 && (
        <NoMatch text={filter.text} total={view.total} sessions={filter.sessions} onClear={clear} />
      )}
      {view.matching > 0 && (
        <TokenTable
          caption={filter.sessions ? 'Your browser sessions' : 'Your tokens'}
          columns={personalColumns(filter)}
          rows={view.rows}
          order={order}
          onSort={sort}
          onSelectPage={props.onSelect}
          actions={actions}
          context={context}
          newId={newId}
        />
      )}
      {view.matching > Math.min(...PAGE_SIZES) && (
        <ListPager
          id="pager"
          label="Pages of tokens"
          page={view.page}
          pages={view.pages}
          pageSize={query.pageSize}
          onChange={onQuery}
        />
      )}
      {view.selected > 0 && (
        <SelectionBar
          kind={filter.sessions ? 'sessions' : 'tokens'}
          view={view}
          onSelectMatching={props.onSelectMatching}
          onClear={props.onClearSelection}
          onDelete={props.onDeleteSelected}
          selectedRows={async () => view.selectedRows}
        />
      )}
    </div>
  );
}
