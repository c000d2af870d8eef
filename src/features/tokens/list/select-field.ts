// A filter that is a select: its label, its options, and what choosing one changes.
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import { AUDIT_STATUS_LABELS, AUDIT_STATUSES } from '../../../domain/audit/list-filter.ts';

type Choosable = 'status' | 'type' | 'role' | 'scope' | 'access' | 'ability';

export type SelectField = {
  readonly name: Choosable;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly patchFor: (selected: string) => Partial<AuditFilter>;
};

export function selectField<Value extends string>(
  name: Choosable,
  label: string,
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  patch: (value: Value | null) => Partial<AuditFilter>,
): SelectField {
  return {
    name,
    label,
    options: values.map(value => ({ value, label: labels[value] })),
    patchFor: selected => patch(values.find(value => value === selected) ?? null),
  };
}

/** The only one on the personal page. */
export const STATUS_FIELD = selectField('status', 'Status', AUDIT_STATUSES, AUDIT_STATUS_LABELS, status => ({
  status,
}));
