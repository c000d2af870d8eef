// The labels of the filters of an account's tokens, and the options of those that are selects.
import {
  AUDIT_ACCESS,
  AUDIT_STATUSES,
  AUDIT_TYPES,
  type AuditAccess,
  type AuditFilter,
  type AuditStatus,
} from '../../../domain/audit/audit-query.ts';
import { ABILITIES, ABILITY_LABELS } from '../../../domain/impact/ability.ts';
import { ROLE_LABELS, ROLES } from '../../../domain/role.ts';
import { SCOPE_LABELS, SCOPES } from '../../../domain/scope.ts';
import { TOKEN_TYPE_LABELS } from '../../../domain/token.ts';

export const FILTER_LABELS = {
  status: 'Status',
  type: 'Type',
  role: 'Role',
  scope: 'Scope',
  ownerId: 'Owner or creator',
  serviceId: 'Has access to service',
  access: 'Access',
  ability: 'Can',
  unusedDays: 'Unused for',
  expiresDays: 'Expires within',
  expiresFrom: 'Expires from',
  expiresTo: 'Expires until',
  finding: 'Finding',
} as const satisfies Partial<Record<keyof AuditFilter, string>>;

const STATUS_LABELS: Record<AuditStatus, string> = {
  active: 'Active',
  expired: 'Expired',
  'expires-soon': 'Expires soon',
  'never-expires': 'Never expires',
  'never-used': 'Never used',
  'auto-deletes': 'Auto-deletes soon',
  legacy: 'Legacy token',
};

const ACCESS_LABELS: Record<AuditAccess, string> = {
  limited: 'Limited to this service',
  all: 'All services',
};

export const SELECT_FIELDS = {
  status: field(AUDIT_STATUSES, STATUS_LABELS, status => ({ status })),
  type: field(AUDIT_TYPES, TOKEN_TYPE_LABELS, type => ({ type })),
  role: field(ROLES, ROLE_LABELS, role => ({ role })),
  scope: field(SCOPES, SCOPE_LABELS, scope => ({ scope })),
  access: field(AUDIT_ACCESS, ACCESS_LABELS, access => ({ access })),
  ability: field(ABILITIES, ABILITY_LABELS, ability => ({ ability })),
};

function field<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  patch: (value: Value | null) => Partial<AuditFilter>,
) {
  return {
    options: values.map(value => ({ value, label: labels[value] })),
    patchFor: (selected: string) => patch(values.find(value => value === selected) ?? null),
  };
}
