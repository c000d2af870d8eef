// The people of an account as a list: found by text, and put in order.
import type { PersonRow } from './audit/audit-view.ts';
import { ROLE_LABELS } from './role.ts';

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

/** Those in whom every word of the text occurs: in name, login, id or role. Case doesn't matter. */
export function filterPeople(people: readonly PersonRow[], text: string): readonly PersonRow[] {
  const words = text.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(({ user }) => {
    const haystack = [user.name, user.login, user.id, ROLE_LABELS[user.role]]
      .join('\n')
      .toLocaleLowerCase('en');
    return words.every(word => haystack.includes(word));
  });
}

const byWords = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** A sorted copy. Equal people stand by login, which is everyone's own. */
export function sortPeople(people: readonly PersonRow[], order: PeopleOrder): readonly PersonRow[] {
  const compare = COMPARE[order.key];
  const sign = order.descending ? -1 : 1;
  return people.toSorted((a, b) => sign * compare(a, b) || byWords.compare(a.user.login, b.user.login));
}

const COMPARE: Record<PeopleSortKey, (a: PersonRow, b: PersonRow) => number> = {
  name: (a, b) => byWords.compare(a.user.name, b.user.name),
  login: (a, b) => byWords.compare(a.user.login, b.user.login),
  role: (a, b) => byWords.compare(ROLE_LABELS[a.user.role], ROLE_LABELS[b.user.role]),
  'two-factor': (a, b) => Number(a.user.twoFactor) - Number(b.user.twoFactor),
  // Never active is longest ago.
  'last-active': (a, b) => activeAt(a) - activeAt(b),
  'active-tokens': (a, b) => a.activeTokens - b.activeTokens,
  'automation-tokens': (a, b) => a.automationTokens - b.automationTokens,
};

function activeAt({ user }: PersonRow): number {
  return user.lastActiveAt?.getTime() ?? -1;
}
