// A filter of the account page with fixed options, as a select that starts with "Any".
import {
  AUDIT_STATUSES,
  AUDIT_TYPES,
  type AuditFilter,
  type AuditStatus,
} from '../../../domain/audit/audit-query.ts';
import { ROLE_LABELS, ROLES } from '../../../domain/role.ts';
import { SCOPE_LABELS, SCOPES } from '../../../domain/scope.ts';
import { TOKEN_TYPE_LABELS } from '../../../domain/token.ts';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/select.tsx';

const STATUS_LABELS: Record<AuditStatus, string> = {
  active: 'Active',
  expired: 'Expired',
  'expires-soon': 'Expires soon',
  'never-expires': 'Never expires',
  'never-used': 'Never used',
  'auto-deletes': 'Auto-deletes soon',
  legacy: 'Legacy token',
};

const FIELDS = {
  status: field('Status', AUDIT_STATUSES, STATUS_LABELS, status => ({ status })),
  type: field('Type', AUDIT_TYPES, TOKEN_TYPE_LABELS, type => ({ type })),
  role: field('Role', ROLES, ROLE_LABELS, role => ({ role })),
  scope: field('Scope', SCOPES, SCOPE_LABELS, scope => ({ scope })),
};

type FilterSelectProps = {
  readonly name: keyof typeof FIELDS;
  readonly filter: Partial<AuditFilter>;
  readonly onFilter: (patch: Partial<AuditFilter>) => void;
};

export function FilterSelect({ name, filter, onFilter }: FilterSelectProps) {
  const { label, options, patchFor } = FIELDS[name];
  return (
    <Field id={`filter-${name}`} label={label}>
      {control => (
        <Select
          {...control}
          value={filter[name] ?? ''}
          onChange={event => onFilter(patchFor(event.target.value))}
        >
          <option value="">Any</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function field<Value extends string>(
  label: string,
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  patch: (value: Value | null) => Partial<AuditFilter>,
) {
  return {
    label,
    options: values.map(value => ({ value, label: labels[value] })),
    patchFor: (selected: string) => patch(values.find(value => value === selected) ?? null),
  };
}
