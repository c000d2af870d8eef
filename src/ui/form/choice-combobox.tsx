// An ARIA combobox for one choice out of many: filter by typing, take with Enter or a click, clear with its button.
import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { useAnnounce } from '../live-region.tsx';
import styles from './combobox.module.css';
import control from './control.module.css';
import { Field } from './field.tsx';
import { filterOptions, indexOptions, type Option } from './filter-options.ts';
import inset from './inset.module.css';

interface ChoiceComboboxProps {
  id: string;
  label: ReactNode;
  note?: ReactNode;
  options: readonly Option[];
  /** `null` is no choice. One that is not among the options is shown by its id. */
  selectedId: string | null;
  onChange: (id: string | null) => void;
  loading?: boolean | undefined;
  noun: { one: string; other: string };
  placeholder?: string | undefined;
  /** Called when the list is about to be seen, for loading it only then. */
  onOpen?: (() => void) | undefined;
}

// More rows than anyone reads; the filter narrows instead.
const rendered = 100;

const on = useCombobox.stateChangeTypes;
const format = (count: number) => count.toLocaleString('en-GB');

export function ChoiceCombobox({
  id,
  label,
  note,
  options,
  selectedId,
  onChange,
  loading = false,
  noun,
  placeholder,
  onOpen,
}: ChoiceComboboxProps) {
  const announce = useAnnounce();
  const inputRef = useRef<HTMLInputElement>(null);
  const chosen = useMemo(() => chosenOption(options, selectedId), [options, selectedId]);
  // What is typed while looking for a choice; `null` while the field shows the choice.
  const [typed, setTyped] = useState<string | null>(null);
  const indexed = useMemo(() => indexOptions(options), [options]);
  const matches = useMemo(() => filterOptions(indexed, typed ?? ''), [indexed, typed]);
  const shown = useMemo(() => matches.slice(0, rendered), [matches]);

  const stateReducer = (
    _: UseComboboxState<Option>,
    { type, changes }: UseComboboxStateChangeOptions<Option>,
  ): Partial<UseComboboxState<Option>> => {
    switch (type) {
      case on.InputClick:
        return { ...changes, isOpen: true };
      // Downshift would take the highlighted option on blur: leaving a field must not choose.
      case on.InputBlur:
        return { ...changes, selectedItem: chosen };
      // And on Alt+ArrowUp, which only closes.
      case on.InputKeyDownArrowUp:
        return { ...changes, selectedItem: chosen };
      default:
        return changes;
    }
  };

  const { isOpen, highlightedIndex, ...get } = useCombobox<Option>({
    inputId: id,
    labelId: `${id}-label`,
    menuId: `${id}-list`,
    toggleButtonId: `${id}-toggle`,
    getItemId: index => `${id}-option-${index}`,
    items: [...shown],
    itemToString: option => option?.label ?? '',
    selectedItem: chosen,
    inputValue: typed ?? chosen?.label ?? '',
    stateReducer,
    defaultHighlightedIndex: 0,
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen) onOpen?.();
      else setTyped(null);
    },
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem?.id ?? null),
  });

  const type = (text: string) => {
    setTyped(text);
    const count = filterOptions(indexed, text).length;
    announce(`${format(count)} ${count === 1 ? noun.one : noun.other}`);
  };

  return (
    <Field id={id} label={label} note={note}>
      {field => (
        <div className={styles.box}>
          <div className={inset.wrap}>
            <Icon name="search" />
            <input
              {...get.getInputProps({
                ref: inputRef,
                placeholder,
                // Not by way of downshift, whose answer comes too late for the next key.
                onChange: event => type(event.currentTarget.value),
                // An open list takes the Escape for itself.
                onKeyDown: event => event.key === 'Escape' && isOpen && event.stopPropagation(),
              })}
              aria-describedby={field['aria-describedby']}
              className={classNames(control.control, styles.input)}
              spellCheck={false}
            />
            {chosen === null ? (
              <button
                type="button"
                {...get.getToggleButtonProps()}
                aria-label={`${isOpen ? 'Hide' : 'Show'} ${noun.other}`}
                className={inset.button}
              >
                <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} />
              </button>
            ) : (
              <button
                type="button"
                aria-label={`Any ${noun.one}`}
                title={`Any ${noun.one}`}
                className={inset.button}
                onClick={() => {
                  onChange(null);
                  setTyped(null);
                  inputRef.current?.focus();
                }}
              >
                <Icon name="x" />
              </button>
            )}
          </div>
          <div className={classNames(styles.popup, !isOpen && styles.closed)}>
            <ul {...get.getMenuProps()} aria-busy={loading || undefined} className={styles.list}>
              {isOpen &&
                shown.map((item, index) => (
                  <li
                    key={item.id}
                    {...get.getItemProps({ item, index })}
                    aria-selected={item.id === selectedId}
                    className={classNames(styles.option, index === highlightedIndex && styles.highlighted)}
                  >
                    <span className={styles.name}>{item.label}</span>
                    {item.detail && <span className={styles.detail}>{item.detail}</span>}
                  </li>
                ))}
            </ul>
            {loading && <p className={styles.remark}>Loading {noun.other}…</p>}
            {!loading && matches.length === 0 && <p className={styles.remark}>No {noun.other} match.</p>}
            {matches.length > shown.length && (
              <p className={styles.remark}>
                Showing {format(shown.length)} of {format(matches.length)}. Keep typing to narrow.
              </p>
            )}
          </div>
        </div>
      )}
    </Field>
  );
}

function chosenOption(options: readonly Option[], id: string | null): Option | null {
  if (id === null) return null;
  return options.find(option => option.id === id) ?? { id, label: id };
}
