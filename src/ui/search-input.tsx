// A search box with its own clear button.
import { type ComponentProps, useRef } from 'react';
import { classNames } from './class-names.ts';
import control from './form/control.module.css';
import inset from './form/inset.module.css';
import { Icon } from './icon.tsx';
import styles from './search-input.module.css';

interface SearchInputProps
  extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange' | 'ref' | 'id'> {
  id: string;
  label: string;
  labelHidden?: boolean | undefined;
  value: string;
  onChange: (value: string) => void;
}

export function SearchInput({ id, label, labelHidden = true, value, onChange, ...rest }: SearchInputProps) {
  const ref = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.search}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <span className={inset.wrap}>
        <Icon name="search" />
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          ref={ref}
          id={id}
          type="search"
          className={classNames(control.control, styles.input)}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
        {value && (
          <button
            type="button"
            className={inset.button}
            aria-label="Clear search"
            title="Clear search"
            onClick={() => {
              onChange('');
              ref.current?.focus();
            }}
          >
            <Icon name="x" />
          </button>
        )}
      </span>
    </div>
  );
}
