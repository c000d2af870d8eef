// A filter of the account page with fixed options, as a select that starts with "Any".
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { FILTER_LABELS, SELECT_FIELDS } from './filter-fields.ts';

type FilterSelectProps = {
  readonly name: keyof typeof SELECT_FIELDS;
  readonly filter: Partial<AuditFilter>;
  readonly onFilter: (patch: Partial<AuditFilter>) => void;
};

export function FilterSelect({ name, filter, onFilter }: FilterSelectProps) {
  const { options, patchFor } = SELECT_FIELDS[name];
  return (
    <Field id={`filter-${name}`} label={FILTER_LABELS[name]}>
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
