// The columns and sort orders of the account page.
import type { AuditSortKey } from '../../../domain/audit/audit-query.ts';

export type AccountColumn = {
  readonly key: AuditSortKey;
  readonly label: string;
  /** Whether the first click sorts in descending order, as for dates, where the newest is most useful. */
  readonly startsDescending: boolean;
};

export const ACCOUNT_COLUMNS: readonly AccountColumn[] = [
  { key: 'name', label: 'Name', startsDescending: false },
  { key: 'status', label: 'Status', startsDescending: false },
  { key: 'type', label: 'Type', startsDescending: false },
  { key: 'owner', label: 'Owner', startsDescending: false },
  { key: 'role', label: 'Role', startsDescending: false },
  { key: 'scope', label: 'Scope', startsDescending: false },
  { key: 'access', label: 'Access', startsDescending: false },
  { key: 'created', label: 'Created', startsDescending: true },
  { key: 'last-used', label: 'Last used', startsDescending: true },
  { key: 'expires', label: 'Expires', startsDescending: false },
];

/** The options of the sort select on narrow screens. The values are those of the `sort` parameter. */
export const ACCOUNT_ORDERS = [
  { value: 'expires', label: 'Expires, soonest first' },
  { value: '-expires', label: 'Expires, latest first' },
  { value: '-last-used', label: 'Last used, latest first' },
  { value: 'last-used', label: 'Last used, longest ago first' },
  { value: '-created', label: 'Created, newest first' },
  { value: 'created', label: 'Created, oldest first' },
  { value: 'name', label: 'Name, A to Z' },
  { value: '-name', label: 'Name, Z to A' },
  { value: 'owner', label: 'Owner, A to Z' },
  { value: '-owner', label: 'Owner, Z to A' },
  { value: 'status', label: 'Status' },
  { value: '-status', label: 'Status, reversed' },
  { value: 'type', label: 'Type' },
  { value: '-type', label: 'Type, reversed' },
  { value: 'role', label: 'Role' },
  { value: '-role', label: 'Role, reversed' },
  { value: 'scope', label: 'Scope' },
  { value: '-scope', label: 'Scope, reversed' },
  { value: 'access', label: 'Access, narrowest first' },
  { value: '-access', label: 'Access, widest first' },
] as const;
