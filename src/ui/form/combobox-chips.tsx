// The selected options of a combobox as removable chips. A long selection starts collapsed.
import { type RefObject, useMemo, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { formatCount } from '../format-count.ts';
import { Icon } from '../icon.tsx';
import bare from './bare-button.module.css';
import styles from './combobox-chips.module.css';
import type { Option, OptionTexts } from './filter-options.ts';

interface ComboboxChipsProps {
  options: readonly Option[];
  selectedIds: readonly string[];
  missingLabel: (id: string) => string;
  /** While the options load, no selected id is marked as missing. */
  loading: boolean;
  label: string;
  texts: OptionTexts;
  onRemove: (option: Option) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

const maxCollapsed = 30;

export function ComboboxChips({
  options,
  selectedIds,
  missingLabel,
  loading,
  label,
  texts,
  onRemove,
  inputRef,
}: ComboboxChipsProps) {
  const listRef = useRef<HTMLUListElement>(null);
  const [expanded, setExpanded] = useState(false);
  const byId = useMemo(() => new Map(options.map(option => [option.id, option])), [options]);
  const visible = expanded ? selectedIds : selectedIds.slice(0, maxCollapsed);
  const hidden = selectedIds.length - visible.length;

  if (selectedIds.length === 0) return null;

  // Move focus before the chip is removed: to the next chip, else the previous one, else the input.
  const remove = (option: Option, index: number) => {
    const buttons = listRef.current?.querySelectorAll('button');
    (buttons?.[index + 1] ?? buttons?.[index - 1] ?? inputRef.current)?.focus();
    onRemove(option);
  };

  return (
    <div className={styles.chips}>
      <ul ref={listRef} className={styles.list} aria-label={label}>
        {visible.map((id, index) => {
          const found = byId.get(id);
          const option = found ?? { id, label: id };
          const missing = !found && !loading;
          return (
            <li key={id} className={classNames(styles.chip, missing && styles.missing)}>
              <span className={styles.name}>
                {texts.show(option.label)}
                {missing && <em> {missingLabel(id)}</em>}
              </span>
              <button
                type="button"
                className={classNames(bare.button, styles.remove)}
                aria-label={`Remove ${texts.say(option.label)}`}
                onClick={() => remove(option, index)}
              >
                <Icon name="x" />
              </button>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <p className={styles.more}>
          <span>{`and ${formatCount(hidden)} more`}</span>
          <Button
            variant="quiet"
            size="small"
            onClick={() => {
              setExpanded(true);
              listRef.current?.querySelector('button')?.focus();
            }}
          >
            Show all
          </Button>
        </p>
      )}
    </div>
  );
}
