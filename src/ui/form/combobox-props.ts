// The props that both comboboxes pass to downshift.
import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import type { Option } from './filter-options.ts';

export type ComboboxState = UseComboboxState<Option>;
export type ComboboxStateChange = UseComboboxStateChangeOptions<Option>;

const change = useCombobox.stateChangeTypes;

export function comboboxProps(id: string, rendered: readonly Option[]) {
  return {
    inputId: id,
    labelId: `${id}-label`,
    menuId: `${id}-list`,
    toggleButtonId: `${id}-toggle`,
    getItemId: (index: number) => `${id}-option-${index}`,
    items: [...rendered],
    itemToString: (option: Option | null) => option?.label ?? '',
    stateReducer: reduceCombobox,
  };
}

export function reduceCombobox(
  state: ComboboxState,
  { type, changes }: ComboboxStateChange,
): Partial<ComboboxState> {
  switch (type) {
    case change.InputClick:
      return { ...changes, isOpen: true };
    // By default downshift selects the highlighted option on blur and on Alt+ArrowUp. Only close the list.
    case change.InputBlur:
    case change.InputKeyDownArrowUp:
      return { ...changes, selectedItem: state.selectedItem, inputValue: state.inputValue };
    default:
      return changes;
  }
}
