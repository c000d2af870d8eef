// The people who match the filter: table and pager, or that nobody matches.
import { useMemo, useRef } from 'react';
import { type AuditSnapshot, oldestShown } from '../../../api/audit/audit-snapshot.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { ListBar } from '../../../ui/list-bar.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { UpdatedAt } from '../../problems/updated-at.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import layout from '../list/list-page.module.css';
import { ListPager } from '../list/list-pager.tsx';
import { LoadProgress } from '../list/load-progress.tsx';
import styles from './people.module.css';
import { PEOPLE_COLUMNS } from './people-columns.tsx';
import { NO_MATCH, type PeopleView } from './people-list-state.ts';
import { type PeopleQuery, parsePeopleOrder } from './people-search.ts';
import { PEOPLE_CONTROLS_WIDTH, PeopleTable } from './people-table.tsx';
import { SEARCH_ID } from './people-toolbar.tsx';

type PeopleListProps = {
  readonly view: PeopleView;
  readonly address: PeopleQuery;
  readonly onAddress: (patch: Partial<PeopleQuery>) => void;
  readonly sources: AuditSnapshot['sources'];
  readonly ownId: string;
  readonly onRefresh: () => Promise<boolean>;
  readonly now: Date;
};

export function PeopleList({ view, address, onAddress, sources, ownId, onRefresh, now }: PeopleListProps) {
  const ref = useRef<HTMLDivElement>(null);
  useFocusHandover(ref);
  const timeZone = useTimeZone();
  const context = useMemo(() => ({ sources, ownId, now, timeZone }), [sources, ownId, now, timeZone]);
  if (view.shown.length === 0)
    return (
      <NoMatch text={address.text} total={view.total} onClear={() => onAddress({ text: '', page: 1 })} />
    );
  const sort = (value: string) => onAddress({ order: parsePeopleOrder(value), page: 1 });
  return (
    <div ref={ref} className={styles.list}>
      <ListBar
        id="sort-people"
        columns={PEOPLE_COLUMNS}
        controlsWidth={PEOPLE_CONTROLS_WIDTH}
        order={address.order}
        onSort={sort}
      >
        <p key={view.count} className={layout.count}>
          {view.count}
        </p>
        <p className={layout.zone}>
          <span>{`Times in ${timeZone}`}</span>
          <UpdatedAt at={oldestShown(sources)} onRefresh={onRefresh} />
        </p>
        <LoadProgress sources={sources} />
      </ListBar>
      <PeopleTable
        people={view.shown}
        order={address.order}
        onSort={sort}
        onOffBoard={personId => onAddress({ personId })}
        context={context}
      />
      <ListPager
        id="people-pager"
        label="Pages of users"
        page={view.page}
        pages={view.pages}
        pageSize={address.pageSize}
        onChange={onAddress}
      />
    </div>
  );
}

type NoMatchProps = { readonly text: string; readonly total: number; readonly onClear: () => void };

function NoMatch({ text, total, onClear }: NoMatchProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusHandover(ref, () => document.getElementById(SEARCH_ID));
  return (
    <EmptyState
      title={NO_MATCH}
      icon="search"
      action={
        <Button ref={ref} onClick={onClear}>
          Clear filters
        </Button>
      }
    >
      <span key={`${total} ${text}`}>
        None of the {formatCount(total)} users has “<ForeignText text={text} />” in their name, login, ID or
        role.
      </span>
    </EmptyState>
  );
}
