// The parts that the filters of personal and account tokens share. They belong to the first load.

/** The statuses to filter by. `active` is every token that has not expired; the others match the badges. */
export const AUDIT_STATUSES = [
  'active',
  'expired',
  'expires-soon',
  'never-expires',
  'never-used',
  'auto-deletes',
  'legacy',
] as const;

export type AuditStatus = (typeof AUDIT_STATUSES)[number];

export const AUDIT_STATUS_LABELS: Readonly<Record<AuditStatus, string>> = {
  active: 'Active',
  expired: 'Expired',
  'expires-soon': 'Expires soon',
  'never-expires': 'Never expires',
  'never-used': 'Never used',
  'auto-deletes': 'Auto-deletes soon',
  legacy: 'Legacy token',
};

/** Whether the filter excludes nothing of the list. */
export function isUnfiltered({
  sessions: _,
  thresholds: __,
  ...filter
}: Readonly<Record<string, unknown>>): boolean {
  return Object.values(filter).every(value => value === null || value === '');
}

export const PAGE_SIZES = [25, 50, 100] as const;

export type PageSize = (typeof PAGE_SIZES)[number];
