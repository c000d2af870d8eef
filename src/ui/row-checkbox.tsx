// A checkbox in a table: for one row, or for all of a page when it may also be half ticked.
import { useEffect, useRef, useState } from 'react';
import styles from './row-checkbox.module.css';

interface RowCheckboxProps {
  /** The accessible name: "Select CI deploy". */
  label: string;
  checked: boolean | 'some';
  /** The outcome may arrive later: until `checked` changes, what was clicked is shown. */
  onChange: (checked: boolean) => void;
}

export function RowCheckbox({ label, checked, onChange }: RowCheckboxProps) {
  const ref = useRef<HTMLInputElement>(null);
  const [clicked, setClicked] = useState<{ to: boolean; from: boolean | 'some' } | null>(null);
  if (clicked !== null && clicked.from !== checked) setClicked(null);
  const shown = clicked?.to ?? checked;
  // HTML has no attribute for it.
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = shown === 'some';
  }, [shown]);
  return (
    <label className={styles.target}>
      <input
        ref={ref}
        type="checkbox"
        aria-label={label}
        checked={shown === true}
        onChange={event => {
          setClicked({ to: event.target.checked, from: checked });
          onChange(event.target.checked);
        }}
      />
    </label>
  );
}
