// The number of selected tokens on all pages, and the actions for them.
import { useRef } from 'react';
import type { AuditView } from '../../../domain/audit/audit-view.ts';
import { Button } from '../../../ui/button.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import styles from './account.module.css';

type SelectionBarProps = {
  readonly view: AuditView;
  readonly onSelectMatching: () => void;
  readonly onClear: () => void;
  readonly onDelete: () => void;
};

/** The id of the delete button, used to restore focus. */
export const DELETE_SELECTED_ID = 'delete-selected';

export function SelectionBar({ view, onSelectMatching, onClear, onDelete }: SelectionBarProps) {
  const { selected, selectedMatching, matching } = view;
  const elsewhere = selected - selectedMatching;
  const ref = useRef<HTMLElement>(null);
  const clearRef = useRef<HTMLButtonElement>(null);
  useFocusHandover(ref);
  return (
    <section ref={ref} className={styles.selection} aria-label="Selection">
      <p className={styles.selected}>
        <strong>{`${formatCount(selected)} selected`}</strong>
        {elsewhere > 0 && (
          <span className={styles.muted}>{` ${formatCount(elsewhere)} outside this filter`}</span>
        )}
      </p>
      {selectedMatching < matching && (
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            onSelectMatching();
            // The button is removed once all are selected, so move focus.
            clearRef.current?.focus();
          }}
        >
          {`Select all ${formatCount(matching)} matching`}
        </Button>
      )}
      <Button ref={clearRef} size="small" variant="quiet" onClick={onClear}>
        Clear selection
      </Button>
      <Button id={DELETE_SELECTED_ID} size="small" variant="danger" icon="trash" onClick={onDelete}>
        Delete…
      </Button>
    </section>
  );
}
