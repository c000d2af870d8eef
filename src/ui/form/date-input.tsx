// An input for a date, with the browser's own date picker.
import type { ComponentProps, SyntheticEvent } from 'react';
import { classNames } from '../class-names.ts';
import styles from './control.module.css';

/** The text of half a date, or of one that does not exist. The browser tells of it, but not what it says. */
export const INCOMPLETE_DATE = 'incomplete';

type DateInputProps = Omit<
  ComponentProps<'input'>,
  'type' | 'value' | 'defaultValue' | 'onChange' | 'onKeyUp'
> & {
  /** `YYYY-MM-DD`, empty, or {@link INCOMPLETE_DATE}, which leaves the input as it is. */
  readonly value: string;
  readonly onText: (text: string) => void;
};

export function DateInput({ className, value, onText, onBlur, ...rest }: DateInputProps) {
  const report = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    const text = currentTarget.validity.badInput ? INCOMPLETE_DATE : currentTarget.value;
    if (text !== value) onText(text);
  };
  return (
    <input
      {...rest}
      type="date"
      className={classNames(styles.control, styles.short, className)}
      value={value === INCOMPLETE_DATE ? '' : value}
      onChange={report}
      // An empty input into which half a date is typed has no change event.
      onKeyUp={report}
      onBlur={event => {
        report(event);
        onBlur?.(event);
      }}
    />
  );
}
