// What the list of people shows for an address, in rows and in words.
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import { filterPeople, sortPeople } from '../../../domain/people-list.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { orderLabel } from '../../../ui/list-column.ts';
import type { ListState } from '../../../ui/list-news.ts';
import { PEOPLE_COLUMNS } from './people-columns.tsx';
import type { PeopleQuery } from './people-search.ts';

export const NO_MATCH = 'No users found';

export type PeopleView = {
  readonly total: number;
  /** The people of the page. */
  readonly shown: readonly PersonRow[];
  /** Counted from 1. The last page if the address names a later one. */
  readonly page: number;
  readonly pages: number;
  /** "3 of 25 users" */
  readonly count: string;
};

export function peopleView(people: readonly PersonRow[], address: PeopleQuery): PeopleView {
  const matching = sortPeople(filterPeople(people, address.text), address.order);
  const pages = Math.max(1, Math.ceil(matching.length / address.pageSize));
  const page = Math.min(address.page, pages);
  const of = matching.length === people.length ? '' : `${formatCount(matching.length)} of `;
  return {
    total: people.length,
    shown: matching.slice((page - 1) * address.pageSize, page * address.pageSize),
    page,
    pages,
    count: `${of}${formatCount(people.length)} ${people.length === 1 ? 'user' : 'users'}`,
  };
}

/** @param view `null` while there is no list. */
export function peopleListState(
  view: PeopleView | null,
  isLoading: boolean,
  address: PeopleQuery,
): ListState {
  if (view === null) return { count: null, loading: isLoading ? 'the users' : null };
  return {
    count: view.shown.length === 0 ? NO_MATCH : view.count,
    loading: null,
    filter: address.text,
    order: orderLabel(PEOPLE_COLUMNS, address.order),
    page: view.page,
    pages: view.pages,
    pageSize: address.pageSize,
  };
}
