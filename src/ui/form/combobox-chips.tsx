// The selected options of a combobox as removable chips. A long selection starts collapsed.
import { type RefObject, useMemo, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { formatCount } from '../format-count.ts';
import { Icon } from '../icon.tsx';
import bare from './bare-button.module.css';
import styles from './combobox-chips.module.css';
import type { Option } from './filter-options.ts';

interface ComboboxChipsProps {
  options: readonly Option[];
  selectedIds: readonly string[];
  missingLabel: (id: string) => string;
  /** While the options load, no selected id is marked as missing. */
  loading: boolean;
  label: string;
  onRemove: (id: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

const maxCollapsed = 30;

export function ComboboxChips({
  options,
  selectedIds,
  missingLabel,
  loading,
  label,
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
  const remove = (id: string, index: number) => {
    const buttons = listRef.current?.querySelectorAll('button');
    (buttons?.[index + 1] ?? buttons?.[index - 1] ?? inputRef.current)?.focus();
    onRemove(id);
  };

  return (
    <div className={styles.chips}>
      <ul ref={listRef} className={styles.list} aria-label={label}>
        {visible.map((id, index) => {
          const option = byId.get(id);
          const missing = !option && !loading;
          return (
            <li key={id} className={classNames(styles.chip, missing && styles.missing)}>
              <span className={styles.name}>
                {option?.label ?? id}
                {missing && <em> {missingLabel(id)}</em>}
              </span>
              <button
                type="button"
                className={classNames(bare.button, styles.remove)}
                aria-label={`Remove ${option?.label ?? id}`}
                onClick={() => remove(id, index)}
              >
                <Icon name="x" />
              </button>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <p className={styles.more}>
          and {formatCount(hidden)} more
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
