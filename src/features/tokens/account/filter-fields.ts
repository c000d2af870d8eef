// The labels of the filters of an account's tokens, and the options of those that are selects.
import {
  AUDIT_ACCESS,
  AUDIT_TYPES,
  type AuditAccess,
  type AuditFilter,
} from '../../../domain/audit/audit-query.ts';
import { ABILITIES, ABILITY_LABELS } from '../../../domain/impact/ability.ts';
import { ROLE_LABELS, ROLES } from '../../../domain/role.ts';
import { SCOPE_LABELS, SCOPES } from '../../../domain/scope.ts';
import { TOKEN_TYPE_LABELS } from '../../../domain/token.ts';
import { STATUS_FIELD, selectField } from '../list/select-field.ts';

const ACCESS_LABELS: Record<AuditAccess, string> = {
  limited: 'Limited to this service',
  all: 'All services',
};

export const SELECT_FIELDS = {
  status: STATUS_FIELD,
  type: selectField('type', 'Type', AUDIT_TYPES, TOKEN_TYPE_LABELS, type => ({ type })),
  role: selectField('role', 'Role', ROLES, ROLE_LABELS, role => ({ role })),
  scope: selectField('scope', 'Scope', SCOPES, SCOPE_LABELS, scope => ({ scope })),
  access: selectField('access', 'Access', AUDIT_ACCESS, ACCESS_LABELS, access => ({ access })),
  ability: selectField('ability', 'Can', ABILITIES, ABILITY_LABELS, ability => ({ ability })),
};

export const FILTER_LABELS = {
  status: SELECT_FIELDS.status.label,
  type: SELECT_FIELDS.type.label,
  role: SELECT_FIELDS.role.label,
  scope: SELECT_FIELDS.scope.label,
  ownerId: 'Owner or creator',
  serviceId: 'Has access to service',
  access: SELECT_FIELDS.access.label,
  ability: SELECT_FIELDS.ability.label,
  unusedDays: 'Unused for',
  expiresDays: 'Expires within',
  expiresFrom: 'Expires from',
  expiresTo: 'Expires until',
  finding: 'Finding',
} as const satisfies Partial<Record<keyof AuditFilter, string>>;
