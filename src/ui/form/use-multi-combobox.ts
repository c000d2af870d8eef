// Bends downshift's single-select combobox into a multi-select that stays open while toggling.
import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import { useMemo, useState } from 'react';
import { filterOptions, indexOptions, type Option, toggleId } from './filter-options.ts';

// More rows than anyone reads; the filter narrows instead.
const rendered = 100;

const on = useCombobox.stateChangeTypes;

interface MultiComboboxOptions {
  id: string;
  options: readonly Option[];
  selectedIds: readonly string[];
  onChange: (ids: string[]) => void;
  onMatches: (count: number) => void;
}

export function useMultiCombobox({ id, options, selectedIds, onChange, onMatches }: MultiComboboxOptions) {
  const [query, setQuery] = useState('');
  const indexed = useMemo(() => indexOptions(options), [options]);
  const matches = useMemo(() => filterOptions(indexed, query), [indexed, query]);
  const shown = useMemo(() => matches.slice(0, rendered), [matches]);

  const stateReducer = (
    state: UseComboboxState<Option>,
    { type, changes }: UseComboboxStateChangeOptions<Option>,
  ): Partial<UseComboboxState<Option>> => {
    switch (type) {
      case on.ItemClick:
      case on.InputKeyDownEnter:
        return {
          ...changes,
          isOpen: true,
          highlightedIndex: state.highlightedIndex,
          inputValue: state.inputValue,
        };
      case on.InputChange:
        return { ...changes, highlightedIndex: firstMatch(changes.inputValue ?? '') };
      case on.InputClick:
        return { ...changes, isOpen: true };
      // Downshift would choose the highlighted option on blur and on Alt+ArrowUp.
      case on.InputBlur:
      case on.InputKeyDownArrowUp:
        return { ...changes, selectedItem: null, inputValue: state.inputValue };
      default:
        return changes;
    }
  };

  // Only a typed query highlights its first match: Enter right after opening must not choose anything.
  const firstMatch = (value: string) => (value.trim() && filterOptions(indexed, value).length > 0 ? 0 : -1);

  const combobox = useCombobox<Option>({
    inputId: id,
    labelId: `${id}-label`,
    menuId: `${id}-list`,
    toggleButtonId: `${id}-toggle`,
    getItemId: index => `${id}-option-${index}`,
    items: [...shown],
    itemToString: option => option?.label ?? '',
    selectedItem: null,
    stateReducer,
    onInputValueChange: ({ inputValue }) => {
      setQuery(inputValue);
      onMatches(filterOptions(indexed, inputValue).length);
    },
    onStateChange: ({ selectedItem }) => {
      if (selectedItem) onChange(toggleId(selectedIds, selectedItem.id));
    },
  });

  return { ...combobox, query, matches, shown };
}
