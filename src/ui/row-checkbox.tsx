// A checkbox in a table, for one row or for all rows of a page. The latter may be indeterminate.
import { useEffect, useRef, useState } from 'react';
import styles from './row-checkbox.module.css';

interface RowCheckboxProps {
  /** The accessible name: "Select CI deploy". */
  label: string;
  /** Shows the label beside the checkbox. */
  labelShown?: boolean | undefined;
  checked: boolean | 'some';
  /** `checked` may change later. Until then, the checkbox shows what was clicked. */
  onChange: (checked: boolean) => void;
}

export function RowCheckbox({ label, labelShown = false, checked, onChange }: RowCheckboxProps) {
  const ref = useRef<HTMLInputElement>(null);
  const [clicked, setClicked] = useState<{ to: boolean; from: boolean | 'some' } | null>(null);
  if (clicked !== null && clicked.from !== checked) setClicked(null);
  const shown = clicked?.to ?? checked;
  // There is no HTML attribute for `indeterminate`.
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = shown === 'some';
  }, [shown]);
  return (
    <label className={labelShown ? styles.labelled : styles.target}>
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
      {labelShown && <span>{label}</span>}
    </label>
  );
}
