// The list of the command palette, in groups. The keys are handled by the box, which keeps the focus.
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import type { PaletteEntry, PaletteGroup } from './entry.ts';
import styles from './palette.module.css';

type PaletteOptionsProps = {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly activeId: string | null;
  readonly optionId: (entryId: string) => string;
  readonly onActive: (entryId: string) => void;
};

/** A listbox can contain groups, but no fieldset. */
const groupOf = (titleId: string) => ({ role: 'group', 'aria-labelledby': titleId });

export function PaletteOptions({ id, groups, activeId, optionId, onActive }: PaletteOptionsProps) {
  const shown = groups.filter(({ entries }) => entries.length > 0);
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Results"
      // Only the box is in the Tab order. A list that scrolls would be otherwise.
      tabIndex={-1}
      className={styles.list}
    >
      {shown.map(({ title, entries }, at) => (
        <div key={title} {...groupOf(`${id}-${at}`)}>
          <div id={`${id}-${at}`} role="presentation" className={styles.groupTitle}>
            {title}
          </div>
          {entries.map(entry => (
            <EntryOption
              key={entry.id}
              id={optionId(entry.id)}
              entry={entry}
              isActive={entry.id === activeId}
              onActive={() => onActive(entry.id)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type EntryOptionProps = {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  readonly onActive: () => void;
};

function EntryOption({ id, entry, isActive, onActive }: EntryOptionProps) {
  const { icon, label, detail, shortcut, run } = entry;
  const pointer = {
    onClick: run,
    onPointerMove: () => isActive || onActive(),
    // The box keeps the focus.
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
  };
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={classNames(styles.option, isActive && styles.active)}
      {...pointer}
    >
      <Icon name={icon} />
      <span className={styles.label}>{label}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
      {shortcut && <kbd translate="no">{shortcut}</kbd>}
    </div>
  );
}
