// The filters of the account page: text, status and type, and the others on demand.
import type { AuditFilter, AuditQuery } from '../../../domain/audit/audit-query.ts';
import type { User } from '../../../domain/user.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { lazyPart } from '../../problems/lazy-part.tsx';
import { FilterSelect } from '../list/filter-select.tsx';
import layout from '../list/list-page.module.css';
import { TokenSearch } from '../list/token-search.tsx';
import { ViewsMenu } from '../views/views-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { SELECT_FIELDS } from './filter-fields.ts';
import { filtersInUse } from './filters-in-use.ts';

// Lazy, because the comboboxes need a library that most visits don't.
export const MoreFilters = lazyPart(() => import('./more-filters.tsx').then(module => module.MoreFilters), {
  loading: () => <p>Loading filters…</p>,
});

type AccountToolbarProps = {
  readonly customerId: string;
  /** The number of loaded people. */
  readonly peopleCount: number;
  readonly user: User;
  readonly query: AuditQuery;
  /** The text as typed. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFilter: (patch: Partial<AuditFilter>, replace?: boolean) => void;
};

export function AccountToolbar(props: AccountToolbarProps) {
  const { user, query, text, onText, onFilter, ...more } = props;
  const { filter } = query;
  const count = filtersInUse(filter).filter(({ isMore }) => isMore).length;
  return (
    <>
      <search className={layout.toolbar}>
        <TokenSearch
          sessions={filter.sessions}
          placeholder="Filter by name, owner, ID, scope, IP, client or error message"
          text={text}
          onText={onText}
        />
        {!filter.sessions && (
          <>
            <FilterSelect field={SELECT_FIELDS.status} filter={filter} onFilter={onFilter} />
            <FilterSelect field={SELECT_FIELDS.type} filter={filter} onFilter={onFilter} />
          </>
        )}
        <div className={classNames(layout.more, count === 0 && layout.unused)}>
          <Disclosure
            summary={<span>{count === 0 ? 'More filters' : `More filters (${count} in use)`}</span>}
            startsOpen={count > 0}
          >
            <MoreFilters {...more} filter={filter} onFilter={onFilter} />
          </Disclosure>
        </div>
        <div className={layout.more}>
          <ViewsMenu user={user} query={query} />
        </div>
      </search>
      <FilterChips {...more} filter={filter} onFilter={onFilter} />
    </>
  );
}
