// A select for sorting on narrow screens, where the table headers are hidden.
import type { ComponentProps } from 'react';
import { Select } from './form/select.tsx';
import styles from './sort-select.module.css';

interface SortOption {
  value: string;
  /** Names the column and the direction, e.g. "Expires, soonest first". */
  label: string;
}

interface SortSelectProps extends Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'children' | 'id'> {
  id: string;
  label?: string | undefined;
  options: readonly SortOption[];
  value: string;
  onChange: (value: string) => void;
}

export function SortSelect({ id, label = 'Sort by', options, onChange, ...rest }: SortSelectProps) {
  return (
    <div className={styles.sort}>
      <label htmlFor={id}>{label}</label>
      <Select {...rest} id={id} onChange={event => onChange(event.target.value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </div>
  );
}
