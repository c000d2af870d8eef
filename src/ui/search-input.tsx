// A search field with a clear button.
import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import control from './form/control.module.css';
import { Field } from './form/field.tsx';
import inset from './form/inset.module.css';
import { InsetButton } from './form/inset-button.tsx';
import { Icon } from './icon.tsx';
import styles from './search-input.module.css';

interface SearchInputProps
  extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange' | 'ref' | 'id'> {
  id: string;
  label: string;
  labelHidden?: boolean | undefined;
  /** Why a text must not be typed here; `undefined` for any other text. The field keeps the text that it had. */
  refuse: (text: string) => ReactNode;
  value: string;
  onChange: (value: string) => void;
}

export function SearchInput({
  id,
  label,
  labelHidden = true,
  refuse,
  value,
  onChange,
  ...rest
}: SearchInputProps) {
  const ref = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<ReactNode>();
  const change = (text: string) => {
    const reason = refuse(text);
    setRefusal(reason);
    if (!reason) onChange(text);
  };
  return (
    <Field id={id} label={label} labelHidden={labelHidden} error={refusal}>
      {field => (
        <span className={inset.wrap}>
          <Icon name="search" />
          <input
            autoComplete="off"
            spellCheck={false}
            {...field}
            {...rest}
            ref={ref}
            type="search"
            className={classNames(control.control, styles.input)}
            value={value}
            onChange={event => change(event.target.value)}
          />
          {(value || refusal) && (
            <InsetButton
              icon="x"
              aria-label="Clear search"
              title="Clear search"
              onClick={() => {
                change('');
                ref.current?.focus();
              }}
            />
          )}
        </span>
      )}
    </Field>
  );
}
