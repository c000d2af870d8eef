// A filter with fixed options, as a select that starts with "Any".
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/select.tsx';
import type { SelectField } from './select-field.ts';

type FilterSelectProps = {
  readonly field: SelectField;
  readonly filter: Partial<AuditFilter>;
  readonly onFilter: (patch: Partial<AuditFilter>) => void;
};

export function FilterSelect({ field, filter, onFilter }: FilterSelectProps) {
  const { name, label, options, patchFor } = field;
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
