// A checkbox in a table: for one row, or for all of a page when it may also be half ticked.
import { useEffect, useRef } from 'react';
import styles from './row-checkbox.module.css';

interface RowCheckboxProps {
  /** The accessible name: "Select CI deploy". */
  label: string;
  checked: boolean | 'some';
  onChange: (checked: boolean) => void;
}

export function RowCheckbox({ label, checked, onChange }: RowCheckboxProps) {
  const ref = useRef<HTMLInputElement>(null);
  // HTML has no attribute for it.
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = checked === 'some';
  }, [checked]);
  return (
    <label className={styles.target}>
      <input
        ref={ref}
        type="checkbox"
        aria-label={label}
        checked={checked === true}
        onChange={event => onChange(event.target.checked)}
      />
    </label>
  );
}
