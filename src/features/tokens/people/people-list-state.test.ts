// Tests what the list of people shows for an address.
import { expect, it } from 'vitest';
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import { type PeopleView, peopleListState, peopleView } from './people-list-state.ts';
import { parsePeopleQuery } from './people-search.ts';

const PEOPLE = Array.from({ length: 60 }, (_, number): PersonRow => {
  const name = `Person ${String(number).padStart(2, '0')}`;
  const user: PersonRow['user'] = {
    id: `id${number}`,
    name,
    login: `${number}@example.com`,
    role: 'engineer',
    customerId: 'customer',
    twoFactor: false,
    locked: false,
    lastActiveAt: null,
  };
  return { user, activeTokens: 0, allTokens: 0, automationTokens: 0 };
});

const view = (search: Record<string, string>, people = PEOPLE): PeopleView =>
  peopleView(people, parsePeopleQuery(search));

it('shows one page of those who match, and the last page for a later one', () => {
  const names = ({ shown }: PeopleView) => shown.map(({ user }) => user.name);
  const last = view({ page: '9' });
  expect([last.page, last.pages, last.count]).toEqual([2, 2, '60 users']);
  expect(names(last).at(0)).toBe('Person 50');
  const some = view({ q: 'person 4', sort: '-name' });
  expect([some.page, some.pages, some.count]).toEqual([1, 1, '15 of 60 users']);
  expect(names(some).at(0)).toBe('Person 54');
  expect(view({}, PEOPLE.slice(0, 1)).count).toBe('1 user');
});

it('tells a list that loads, one that could not be loaded, and one that nobody matches', () => {
  const state = (shown: PeopleView | null, isLoading: boolean) =>
    peopleListState(shown, isLoading, parsePeopleQuery({}));
  expect(state(null, true)).toEqual({ count: null, loading: 'the users' });
  expect(state(null, false)).toEqual({ count: null, loading: null });
  expect(state(view({ q: 'zzz' }), false)).toMatchObject({ count: 'No users found', loading: null });
  expect(state(view({}), false)).toMatchObject({ count: '60 users', order: 'Name, A to Z', pages: 2 });
});
