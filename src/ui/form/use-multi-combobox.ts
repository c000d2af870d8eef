// Bends downshift's single-select combobox into a multi-select that stays open while toggling.
import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import { useMemo, useState } from 'react';
import { filterOptions, indexOptions, type Option } from './filter-options.ts';

// More rows than anyone reads; the filter narrows instead.
const rendered = 100;

const on = useCombobox.stateChangeTypes;

interface MultiComboboxOptions {
  id: string;
  options: readonly Option[];
  onMatches: (count: number) => void;
}

export function useMultiCombobox({ id, options, onMatches }: MultiComboboxOptions) {
  const [query, setQuery] = useState('');
  const indexed = useMemo(() => indexOptions(options), [options]);
  const matches = useMemo(() => filterOptions(indexed, query), [indexed, query]);
  const shown = useMemo(() => matches.slice(0, rendered), [matches]);

  const stateReducer = (
    state: UseComboboxState<Option>,
    { type, changes }: UseComboboxStateChangeOptions<Option>,
  ): Partial<UseComboboxState<Option>> => {
    switch (type) {
      // Toggling is ours: downshift would take the option as its one value, fill the input with it, and close.
      case on.ItemClick:
      case on.InputKeyDownEnter:
        return state;
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
  });

  return { ...combobox, query, matches, shown };
}
