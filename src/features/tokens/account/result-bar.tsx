// The line above the account's table: how many tokens match, the filter by service in words, and how old the list is.
import type { Completeness } from '../../../api/audit/audit-snapshot.ts';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import type { AuditView } from '../../../domain/audit/audit-view.ts';
import { isUnfiltered } from '../../../domain/audit/list-filter.ts';
import { ListBar } from '../../../ui/list-bar.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { UpdatedAt } from '../../problems/updated-at.tsx';
import { ClearFilters } from '../list/clear-filters.tsx';
import { TOKEN_CONTROLS_WIDTH } from '../list/controls-width.ts';
import layout from '../list/list-page.module.css';
import { accountColumns } from './account-columns.tsx';
import { LegacyNotice } from './legacy-notice.tsx';
import { resultText } from './list-state.ts';
import { ServiceAccessLine } from './service-access-line.tsx';

type ResultBarProps = {
  readonly view: AuditView;
  readonly query: AuditQuery;
  readonly completeness: Completeness;
  /** When the lists were loaded. */
  readonly updatedAt: Date | null;
  readonly onRefresh: () => Promise<boolean>;
  readonly onClear: () => void;
  readonly onSort: (sort: string) => void;
};

export function ResultBar(props: ResultBarProps) {
  const { view, query, completeness, updatedAt, onRefresh, onClear, onSort } = props;
  const timeZone = useTimeZone();
  const { serviceId, access } = view.query.filter;
  return (
    <ListBar
      id="sort-tokens"
      columns={accountColumns(query)}
      controlsWidth={TOKEN_CONTROLS_WIDTH}
      order={query.order}
      onSort={onSort}
    >
      <p className={layout.count}>{resultText(view, completeness)}</p>
      {!isUnfiltered(query.filter) && view.matching > 0 && <ClearFilters look="quiet" onClear={onClear} />}
      {serviceId !== null && access === null && view.serviceAccess !== null && (
        <ServiceAccessLine serviceId={serviceId} serviceAccess={view.serviceAccess} />
      )}
      <p className={layout.zone}>
        <span>{`Times in ${timeZone}`}</span>
        <UpdatedAt at={updatedAt} onRefresh={onRefresh} />
      </p>
      {view.counters.legacy > 0 && !view.query.filter.sessions && (
        <LegacyNotice filter={view.query.filter} count={view.counters.legacy} />
      )}
    </ListBar>
  );
}
