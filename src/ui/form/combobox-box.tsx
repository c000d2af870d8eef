// The part that both comboboxes share: the input with its icon and button, and the list of options below it.
import type { UseComboboxGetInputPropsOptions, UseComboboxReturnValue } from 'downshift';
import type { ChangeEvent, KeyboardEvent, ReactNode, RefObject } from 'react';
import { classNames } from '../class-names.ts';
import { formatCount } from '../format-count.ts';
import { Icon } from '../icon.tsx';
import styles from './combobox.module.css';
import control from './control.module.css';
import type { Option, OptionTexts } from './filter-options.ts';
import inset from './inset.module.css';
import { InsetButton } from './inset-button.tsx';
import type { FilteredOptions } from './use-filtered-options.ts';

/** What the options are, in the singular and the plural. */
export interface Noun {
  one: string;
  other: string;
}

interface ComboboxBoxProps {
  combobox: UseComboboxReturnValue<Option>;
  filtered: Pick<FilteredOptions, 'matches' | 'rendered'>;
  noun: Noun;
  loading: boolean;
  texts: OptionTexts;
  isSelected: (option: Option) => boolean;
  /** Several options can be selected, so each has a tick. */
  multiple?: boolean | undefined;
  onOptionClick?: ((option: Option) => void) | undefined;
  /** Shown when no option matches. */
  noMatch: ReactNode;
  /** Called with the reason if a text is refused, and with `undefined` for the next text. */
  onRefusal: (reason: ReactNode) => void;
  inputRef: RefObject<HTMLInputElement | null>;
  input: UseComboboxGetInputPropsOptions;
  /** Replaces the button that shows and hides the list. */
  button?: ReactNode;
}

export function ComboboxBox({
  combobox: { isOpen, highlightedIndex, getInputProps, getToggleButtonProps, getMenuProps, getItemProps },
  filtered: { matches, rendered },
  noun,
  loading,
  texts,
  isSelected,
  multiple = false,
  onOptionClick,
  noMatch,
  onRefusal,
  inputRef,
  input,
  button,
}: ComboboxBoxProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Escape closes an open list, and must not close the dialog around it too.
    if (event.key === 'Escape' && isOpen) event.stopPropagation();
    input.onKeyDown?.(event);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const reason = texts.refuse?.(event.currentTarget.value);
    onRefusal(reason);
    // The field keeps the text that it had before.
    if (reason) Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    else input.onChange?.(event);
  };
  return (
    <div className={styles.box}>
      <div className={inset.wrap}>
        <Icon name="search" />
        <input
          {...getInputProps({ ...input, ref: inputRef, onKeyDown, onChange })}
          className={classNames(control.control, styles.input)}
          spellCheck={false}
        />
        {button ?? (
          <InsetButton
            {...getToggleButtonProps()}
            icon={isOpen ? 'chevron-up' : 'chevron-down'}
            aria-label={`${isOpen ? 'Hide' : 'Show'} ${noun.other}`}
          />
        )}
      </div>
      <div className={classNames(styles.popup, !isOpen && styles.closed)}>
        <ul
          {...getMenuProps({
            'aria-multiselectable': multiple || undefined,
            'aria-busy': loading || undefined,
          })}
          className={styles.list}
        >
          {isOpen &&
            rendered.map((item, index) => (
              <li
                key={item.id}
                {...getItemProps({
                  item,
                  index,
                  onClick: () => onOptionClick?.(item),
                  'aria-selected': isSelected(item),
                })}
                className={classNames(styles.option, index === highlightedIndex && styles.highlighted)}
              >
                {multiple && <span className={styles.tick}>{isSelected(item) && <Icon name="check" />}</span>}
                <span className={styles.name}>{texts.show(item.label)}</span>
                {item.detail && <span className={styles.detail}>{texts.show(item.detail)}</span>}
              </li>
            ))}
        </ul>
        {loading && <p className={styles.remark}>{`Loading ${noun.other}…`}</p>}
        {!loading && matches.length === 0 && <p className={styles.remark}>{noMatch}</p>}
        {matches.length > rendered.length && (
          <p className={styles.remark}>
            {`Showing ${formatCount(rendered.length)} of ${formatCount(matches.length)}. Keep typing to narrow the list.`}
          </p>
        )}
      </div>
    </div>
  );
}
