// A combobox for selecting many options: type to filter, press Enter or click to toggle. Chips show the selection.
import { useCombobox } from 'downshift';
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { formatCount } from '../format-count.ts';
import { useAnnounce } from '../live-region.tsx';
import styles from './combobox.module.css';
import { ComboboxBox, type Noun } from './combobox-box.tsx';
import { ComboboxChips } from './combobox-chips.tsx';
import {
  type ComboboxState,
  type ComboboxStateChange,
  comboboxProps,
  reduceCombobox,
} from './combobox-props.ts';
import { Field } from './field.tsx';
import { addAll, type Fold, type Option, type OptionTexts, toggleId } from './filter-options.ts';
import { useFilteredOptions } from './use-filtered-options.ts';

interface ComboboxProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly Option[];
  /** What the options are searched by. It must not change between renders. */
  fold: Fold;
  texts: OptionTexts;
  selectedIds: readonly string[];
  onChange: (ids: string[]) => void;
  required?: boolean | undefined;
  /** Shown after a selected id that is not among the options. Default: "no longer exists". */
  missingLabel?: ((id: string) => string) | undefined;
  loading?: boolean | undefined;
  noun: Noun;
  inputRef?: RefObject<HTMLInputElement | null> | undefined;
  placeholder?: string | undefined;
}

const change = useCombobox.stateChangeTypes;

export function Combobox({
  id,
  label,
  hint,
  error,
  options,
  fold,
  texts,
  selectedIds,
  onChange,
  required,
  missingLabel = () => 'no longer exists',
  loading = false,
  noun,
  inputRef,
  placeholder,
}: ComboboxProps) {
  const announce = useAnnounce();
  const ownRef = useRef<HTMLInputElement>(null);
  const fieldRef = inputRef ?? ownRef;
  const [query, setQuery] = useState('');
  const [refusal, setRefusal] = useState<ReactNode>();
  const filtered = useFilteredOptions(options, query, fold);
  const { matches, rendered, countMatches } = filtered;
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const allSelected = matches.every(option => selected.has(option.id));
  const count = (n: number) => `${formatCount(n)} ${n === 1 ? noun.one : noun.other}`;
  const selectionText = (ids: readonly string[]) =>
    ids.length === 0 ? `No ${noun.other} selected` : `${count(ids.length)} selected`;

  const select = (ids: string[], change = '') => {
    onChange(ids);
    announce(`${change}${selectionText(ids)}`);
  };
  const toggle = ({ id: toggled, label: name }: Option) => {
    const isAdded = !selected.has(toggled);
    select(toggleId(selectedIds, toggled), `${texts.say(name)} ${isAdded ? 'added' : 'removed'}. `);
  };

  const announceMatches = (n: number) => {
    if (loading) announce(`Loading ${noun.other}…`);
    else announce(n === 0 ? `No ${noun.other} found` : `${count(n)} found`);
  };

  // Downshift's combobox is single-select: it would select the option, copy it into the input and close the list.
  const stateReducer = (state: ComboboxState, action: ComboboxStateChange): Partial<ComboboxState> => {
    switch (action.type) {
      case change.ItemClick:
      case change.InputKeyDownEnter:
        return state;
      // Only typing highlights the first match: Enter right after opening must not select anything.
      case change.InputChange: {
        const text = action.changes.inputValue ?? '';
        return { ...action.changes, highlightedIndex: text.trim() && countMatches(text) > 0 ? 0 : -1 };
      }
      default:
        return reduceCombobox(state, action);
    }
  };

  const combobox = useCombobox<Option>({
    ...comboboxProps(id, rendered),
    selectedItem: null,
    stateReducer,
    onInputValueChange: ({ inputValue }) => {
      setQuery(inputValue);
      announceMatches(countMatches(inputValue));
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter toggles an option. It must not submit the form.
    event.preventDefault();
    if (event.nativeEvent.isComposing) return;
    const highlighted = rendered[combobox.highlightedIndex];
    if (!combobox.isOpen) combobox.openMenu();
    else if (highlighted) toggle(highlighted);
  };

  return (
    <div className={styles.picker}>
      <Field id={id} label={label} hint={hint} error={refusal ?? error} required={required}>
        {field => (
          <ComboboxBox
            combobox={combobox}
            filtered={filtered}
            noun={noun}
            loading={loading}
            texts={texts}
            multiple
            isSelected={option => selected.has(option.id)}
            onOptionClick={toggle}
            noMatch={
              query ? (
                <span key="found">
                  {`No ${noun.other} found for “`}
                  {texts.show(query)}”.
                </span>
              ) : (
                <span key="there">{`There are no ${noun.other}.`}</span>
              )
            }
            onRefusal={setRefusal}
            inputRef={fieldRef}
            input={{
              placeholder,
              onKeyDown,
              'aria-describedby': classNames(field['aria-describedby'], `${id}-count`),
              'aria-invalid': field['aria-invalid'],
              'aria-required': field['aria-required'],
            }}
          />
        )}
      </Field>
      <div className={styles.tools}>
        <span id={`${id}-count`} className={styles.count}>
          {selectionText(selectedIds)}
        </span>
        {matches.length > 0 && (
          <Button
            variant="quiet"
            size="small"
            aria-disabled={allSelected || undefined}
            onClick={() => !allSelected && select(addAll(selectedIds, matches))}
          >
            {`Select all ${formatCount(matches.length)}${query.trim() && ' matching'}`}
          </Button>
        )}
        {selectedIds.length > 0 && (
          <Button
            variant="quiet"
            size="small"
            onClick={() => {
              select([]);
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
        label={selectionText(selectedIds)}
        texts={texts}
        onRemove={toggle}
        inputRef={fieldRef}
      />
    </div>
  );
}
