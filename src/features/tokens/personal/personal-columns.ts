// The columns and sort orders of the personal page.
import type { SortKey } from '../../../domain/token-order.ts';

export type Column = {
  /** `null` if the column cannot be sorted. */
  readonly key: SortKey | null;
  readonly label: string;
  /** Whether the first click sorts in descending order, as for dates, where the newest is most useful. */
  readonly startsDescending: boolean;
};

export const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Name', startsDescending: false },
  { key: null, label: 'Status', startsDescending: false },
  { key: null, label: 'Type', startsDescending: false },
  { key: 'scope', label: 'Scope', startsDescending: false },
  { key: 'access', label: 'Access', startsDescending: false },
  { key: 'created', label: 'Created', startsDescending: true },
  { key: 'last-used', label: 'Last used', startsDescending: true },
  { key: 'expires', label: 'Expires', startsDescending: false },
];

/** The options of the sort select on narrow screens. The values are those of the `sort` parameter. */
export const ORDER_OPTIONS = [
  { value: '-created', label: 'Created, newest first' },
  { value: 'created', label: 'Created, oldest first' },
  { value: 'expires', label: 'Expires, soonest first' },
  { value: '-expires', label: 'Expires, latest first' },
  { value: '-last-used', label: 'Last used, latest first' },
  { value: 'last-used', label: 'Last used, longest ago first' },
  { value: 'name', label: 'Name, A to Z' },
  { value: '-name', label: 'Name, Z to A' },
  { value: 'scope', label: 'Scope' },
  { value: '-scope', label: 'Scope, reversed' },
  { value: 'access', label: 'Access, narrowest first' },
  { value: '-access', label: 'Access, widest first' },
] as const;
