// One part of the filter as a select, "Any" first.
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/select.tsx';

type FilterSelectProps<Value extends string> = {
  readonly id: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
};

export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { id, label, values, words, value, onChange } = props;
  return (
    <Field id={id} label={label}>
      {control => (
        <Select
          {...control}
          value={value ?? ''}
          onChange={event => onChange(values.find(each => each === event.target.value) ?? null)}
        >
          <option value="">Any</option>
          {values.map(each => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
