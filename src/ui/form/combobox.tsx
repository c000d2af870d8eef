// A multi-select ARIA combobox: filter by typing, toggle with Enter or a click, see the choice as removable chips.
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { useAnnounce } from '../live-region.tsx';
import styles from './combobox.module.css';
import { ComboboxChips } from './combobox-chips.tsx';
import control from './control.module.css';
import { Field } from './field.tsx';
import { addAll, type Option, toggleId } from './filter-options.ts';
import inset from './inset.module.css';
import { useMultiCombobox } from './use-multi-combobox.ts';

interface ComboboxProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly Option[];
  selectedIds: readonly string[];
  onChange: (ids: string[]) => void;
  /** What to say after the id of a chosen option that isn't among the options. Default: "no longer exists". */
  missingLabel?: ((id: string) => string) | undefined;
  loading?: boolean | undefined;
  noun: { one: string; other: string };
  inputRef?: RefObject<HTMLInputElement | null> | undefined;
  placeholder?: string | undefined;
}

const format = (count: number) => count.toLocaleString('en');

export function Combobox({
  id,
  label,
  hint,
  error,
  options,
  selectedIds,
  onChange,
  missingLabel = () => 'no longer exists',
  loading = false,
  noun,
  inputRef,
  placeholder,
}: ComboboxProps) {
  const announce = useAnnounce();
  const ownRef = useRef<HTMLInputElement>(null);
  const fieldRef = inputRef ?? ownRef;
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const count = (n: number) => `${format(n)} ${n === 1 ? noun.one : noun.other}`;
  const countOf = (ids: readonly string[]) =>
    ids.length === 0 ? `No ${noun.other} chosen` : `${count(ids.length)} chosen`;
  const chosen = countOf(selectedIds);

  const choose = (ids: string[]) => {
    onChange(ids);
    announce(countOf(ids));
  };

  const { isOpen, openMenu, highlightedIndex, query, matches, shown, ...get } = useMultiCombobox({
    id,
    options,
    onMatches: n => {
      if (loading) announce(`Loading ${noun.other}…`);
      else announce(n === 0 ? `No ${noun.other} match` : `${count(n)} match${n === 1 ? 'es' : ''}`);
    },
  });

  const toggle = (option: Option) => choose(toggleId(selectedIds, option.id));
  const allChosen = matches.every(option => selected.has(option.id));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) event.stopPropagation();
    if (event.key !== 'Enter') return;
    // A form around the picker must never be sent by the key that toggles an option.
    event.preventDefault();
    if (event.nativeEvent.isComposing) return;
    const highlighted = shown[highlightedIndex];
    if (!isOpen) openMenu();
    else if (highlighted) toggle(highlighted);
  };

  return (
    <div className={styles.picker}>
      <Field id={id} label={label} hint={hint} error={error}>
        {field => (
          <div className={styles.box}>
            <div className={inset.wrap}>
              <Icon name="search" />
              <input
                {...get.getInputProps({ ref: fieldRef, onKeyDown, placeholder })}
                aria-describedby={classNames(field['aria-describedby'], `${id}-count`)}
                aria-invalid={field['aria-invalid']}
                className={classNames(control.control, styles.input)}
                spellCheck={false}
              />
              <button
                type="button"
                {...get.getToggleButtonProps()}
                aria-label={`${isOpen ? 'Hide' : 'Show'} ${noun.other}`}
                className={inset.button}
              >
                <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} />
              </button>
            </div>
            <div className={classNames(styles.popup, !isOpen && styles.closed)}>
              <ul
                {...get.getMenuProps()}
                aria-multiselectable="true"
                aria-busy={loading || undefined}
                className={styles.list}
              >
                {isOpen &&
                  shown.map((item, index) => (
                    <li
                      key={item.id}
                      {...get.getItemProps({ item, index, onClick: () => toggle(item) })}
                      aria-selected={selected.has(item.id)}
                      className={classNames(styles.option, index === highlightedIndex && styles.highlighted)}
                    >
                      <span className={styles.tick}>{selected.has(item.id) && <Icon name="check" />}</span>
                      <span className={styles.name}>{item.label}</span>
                      {item.detail && <span className={styles.detail}>{item.detail}</span>}
                    </li>
                  ))}
              </ul>
              {loading && <p className={styles.remark}>Loading {noun.other}…</p>}
              {!loading && matches.length === 0 && (
                <p className={styles.remark}>
                  {query ? `No ${noun.other} match “${query}”.` : `There are no ${noun.other}.`}
                </p>
              )}
              {matches.length > shown.length && (
                <p className={styles.remark}>
                  Showing {format(shown.length)} of {format(matches.length)}. Keep typing to narrow.
                </p>
              )}
            </div>
          </div>
        )}
      </Field>
      <div className={styles.tools}>
        <span id={`${id}-count`} className={styles.count}>
          {chosen}
        </span>
        {matches.length > 0 && (
          <Button
            variant="quiet"
            size="small"
            aria-disabled={allChosen || undefined}
            onClick={() => !allChosen && choose(addAll(selectedIds, matches))}
          >
            Select all {format(matches.length)}
            {query.trim() && ' matching'}
          </Button>
        )}
        {selectedIds.length > 0 && (
          <Button
            variant="quiet"
            size="small"
            onClick={() => {
              choose([]);
              fieldRef.current?.focus();
            }}
          >
            Clear
          </Button>
        )}
      </div>
      <ComboboxChips
        options={options}
        selectedIds={selectedIds}
        missingLabel={missingLabel}
        loading={loading}
        label={chosen}
        onRemove={removed => choose(selectedIds.filter(other => other !== removed))}
        inputRef={fieldRef}
      />
    </div>
  );
}
