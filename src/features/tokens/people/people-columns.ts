// The columns and sort orders of the people page.
import type { PeopleSortKey } from '../../../domain/people-list.ts';

export type PeopleColumn = {
  readonly key: PeopleSortKey;
  readonly label: string;
  /** Whether the first click sorts in descending order, as for dates and counts. */
  readonly startsDescending: boolean;
};

export const PEOPLE_COLUMNS: readonly PeopleColumn[] = [
  { key: 'name', label: 'Name', startsDescending: false },
  { key: 'login', label: 'Login', startsDescending: false },
  { key: 'role', label: 'Role', startsDescending: false },
  { key: 'two-factor', label: 'Two-factor', startsDescending: false },
  { key: 'last-active', label: 'Last active', startsDescending: true },
  { key: 'active-tokens', label: 'Active tokens', startsDescending: true },
  { key: 'automation-tokens', label: 'Automation tokens created', startsDescending: true },
];

/** The options of the sort select on narrow screens. The values are those of the `sort` parameter. */
export const PEOPLE_ORDERS = [
  { value: 'name', label: 'Name, A to Z' },
  { value: '-name', label: 'Name, Z to A' },
  { value: 'login', label: 'Login, A to Z' },
  { value: '-login', label: 'Login, Z to A' },
  { value: 'role', label: 'Role' },
  { value: '-role', label: 'Role, reversed' },
  { value: 'two-factor', label: 'Two-factor, off first' },
  { value: '-two-factor', label: 'Two-factor, on first' },
  { value: '-last-active', label: 'Last active, latest first' },
  { value: 'last-active', label: 'Last active, longest ago first' },
  { value: '-active-tokens', label: 'Active tokens, most first' },
  { value: 'active-tokens', label: 'Active tokens, fewest first' },
  { value: '-automation-tokens', label: 'Automation tokens, most first' },
  { value: 'automation-tokens', label: 'Automation tokens, fewest first' },
] as const;
