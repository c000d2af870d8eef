// The list of an account's people: its text filter and its sort orders.
import type { PersonRow } from './audit/audit-view.ts';
import { roleLabel } from './role.ts';
import { searchableText, searchWords } from './text-search.ts';
import { compareNames } from './token-order.ts';

export const PEOPLE_SORT_KEYS = [
  'name',
  'login',
  'role',
  'two-factor',
  'last-active',
  'active-tokens',
  'automation-tokens',
] as const;

export type PeopleSortKey = (typeof PEOPLE_SORT_KEYS)[number];

export type PeopleOrder = { readonly key: PeopleSortKey; readonly descending: boolean };

export const BY_NAME: PeopleOrder = { key: 'name', descending: false };

/** The people in whom every word of the query occurs: in name, login, id or role. Case is ignored. */
export function filterPeople(people: readonly PersonRow[], query: string): readonly PersonRow[] {
  const words = searchWords(query);
  if (words.length === 0) return people;
  return people.filter(({ user }) => {
    const text = searchableText([user.name, user.login, user.id, roleLabel(user.role)]);
    return words.every(word => text.includes(word));
  });
}

/** A sorted copy. Equal people are sorted by login, which is unique. */
export function sortPeople(people: readonly PersonRow[], order: PeopleOrder): readonly PersonRow[] {
  const compare = COMPARE[order.key];
  const sign = order.descending ? -1 : 1;
  return people.toSorted((a, b) => sign * compare(a, b) || compareNames(a.user.login, b.user.login));
}

const COMPARE: Record<PeopleSortKey, (a: PersonRow, b: PersonRow) => number> = {
  name: (a, b) => compareNames(a.user.name, b.user.name),
  login: (a, b) => compareNames(a.user.login, b.user.login),
  role: (a, b) => compareNames(roleLabel(a.user.role), roleLabel(b.user.role)),
  'two-factor': (a, b) => Number(a.user.twoFactor) - Number(b.user.twoFactor),
  // Never active sorts as the earliest.
  'last-active': (a, b) => activeAt(a) - activeAt(b),
  'active-tokens': (a, b) => a.activeTokens - b.activeTokens,
  'automation-tokens': (a, b) => a.automationTokens - b.automationTokens,
};

function activeAt({ user }: PersonRow): number {
  return user.lastActiveAt?.getTime() ?? -1;
}
