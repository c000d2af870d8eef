// The chosen options as removable chips; a long choice starts folded.
import { type RefObject, useMemo, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import styles from './combobox-chips.module.css';
import type { Option } from './filter-options.ts';

interface ComboboxChipsProps {
  options: readonly Option[];
  selectedIds: readonly string[];
  missingLabel: (id: string) => string;
  /** While the options are on their way, nothing is called missing. */
  loading: boolean;
  label: string;
  onRemove: (id: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

const folded = 30;

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
  const [unfolded, setUnfolded] = useState(false);
  const byId = useMemo(() => new Map(options.map(option => [option.id, option])), [options]);
  const visible = unfolded ? selectedIds : selectedIds.slice(0, folded);
  const hidden = selectedIds.length - visible.length;

  if (selectedIds.length === 0) return null;

  // Before the chip goes, because its neighbours stay: the next chip, else the one before, else the input.
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
                className={styles.remove}
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
          and {hidden.toLocaleString('en')} more
          <Button
            variant="quiet"
            size="small"
            onClick={() => {
              setUnfolded(true);
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
