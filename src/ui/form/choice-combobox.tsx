// A combobox for selecting one of many options: type to filter, press Enter or click to select.
import { useCombobox } from 'downshift';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { formatCount } from '../format-count.ts';
import { useAnnounce } from '../live-region.tsx';
import { ComboboxBox, type Noun } from './combobox-box.tsx';
import { comboboxProps } from './combobox-props.ts';
import { Field } from './field.tsx';
import type { Fold, Option, OptionTexts } from './filter-options.ts';
import { InsetButton } from './inset-button.tsx';
import { useFilteredOptions } from './use-filtered-options.ts';

interface ChoiceComboboxProps {
  id: string;
  label: ReactNode;
  note?: ReactNode;
  options: readonly Option[];
  /** What the options are searched by. It must not change between renders. */
  fold: Fold;
  texts: OptionTexts;
  /** `null` means no selection. An id that is not among the options is shown as it is. */
  selectedId: string | null;
  onChange: (id: string | null) => void;
  /** The option for a typed text that no option matches, e.g. an id; `null` if there is none. */
  optionFor?: ((text: string) => Option | null) | undefined;
  loading?: boolean | undefined;
  noun: Noun;
  placeholder?: string | undefined;
  /** Called when the list opens, so that the options can be loaded only when they are needed. */
  onOpen?: (() => void) | undefined;
}

export function ChoiceCombobox({
  id,
  label,
  note,
  options,
  fold,
  texts,
  selectedId,
  onChange,
  optionFor = () => null,
  loading = false,
  noun,
  placeholder,
  onOpen,
}: ChoiceComboboxProps) {
  const announce = useAnnounce();
  const inputRef = useRef<HTMLInputElement>(null);
  const selected = useMemo(() => selectedOption(options, selectedId), [options, selectedId]);
  // The filter that is being typed. `null` while the input shows the selected option.
  const [query, setQuery] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<ReactNode>();
  const listed = useFilteredOptions(options, query ?? '', fold);
  const typed = listed.matches.length === 0 ? optionFor((query ?? '').trim()) : null;
  const filtered = typed ? { matches: [typed], rendered: [typed] } : listed;

  const combobox = useCombobox<Option>({
    ...comboboxProps(id, filtered.rendered),
    selectedItem: selected,
    inputValue: query ?? (selected ? texts.say(selected.label) : ''),
    defaultHighlightedIndex: 0,
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen) onOpen?.();
      else setQuery(null);
    },
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem?.id ?? null),
  });

  const filter = (text: string) => {
    setQuery(text);
    const count = listed.countMatches(text) || (optionFor(text.trim()) ? 1 : 0);
    announce(`${formatCount(count)} ${count === 1 ? noun.one : noun.other}`);
  };

  const clear = () => {
    onChange(null);
    setQuery(null);
    inputRef.current?.focus();
  };

  return (
    <Field id={id} label={label} error={refusal} note={note}>
      {field => (
        <ComboboxBox
          combobox={combobox}
          filtered={filtered}
          noun={noun}
          loading={loading}
          texts={texts}
          isSelected={option => option.id === selectedId}
          noMatch={`No ${noun.other} found.`}
          onRefusal={setRefusal}
          inputRef={inputRef}
          input={{
            placeholder,
            // Set here and not from downshift's state change, which comes too late for the next keystroke.
            onChange: event => filter(event.currentTarget.value),
            'aria-describedby': field['aria-describedby'],
            'aria-invalid': field['aria-invalid'],
          }}
          button={
            selected && (
              <InsetButton
                icon="x"
                aria-label={`Any ${noun.one}`}
                title={`Any ${noun.one}`}
                onClick={clear}
              />
            )
          }
        />
      )}
    </Field>
  );
}

function selectedOption(options: readonly Option[], id: string | null): Option | null {
  if (id === null) return null;
  return options.find(option => option.id === id) ?? { id, label: id };
}
