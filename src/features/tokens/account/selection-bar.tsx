// The number of selected tokens on all pages, and the actions for them.
import type { AuditView } from '../../../domain/audit/audit-view.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './account.module.css';

type SelectionBarProps = {
  readonly view: AuditView;
  readonly onSelectMatching: () => void;
  readonly onClear: () => void;
  readonly onDelete: () => void;
};

const format = (count: number) => count.toLocaleString('en-GB');

export function SelectionBar({ view, onSelectMatching, onClear, onDelete }: SelectionBarProps) {
  const { selected, selectedMatching, matching } = view;
  const elsewhere = selected - selectedMatching;
  return (
    <section className={styles.selection} aria-label="Selection">
      <p className={styles.selected}>
        <strong>{format(selected)} selected</strong>
        {elsewhere > 0 && <span className={styles.muted}> {format(elsewhere)} outside this filter</span>}
      </p>
      {selectedMatching < matching && (
        <Button size="small" variant="quiet" onClick={onSelectMatching}>
          Select all {format(matching)} matching
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={onClear}>
        Clear selection
      </Button>
      <Button id={DELETE_SELECTED_ID} size="small" variant="danger" icon="trash" onClick={onDelete}>
        Delete…
      </Button>
    </section>
  );
}

/** The id of the delete button, used to restore focus. */
export const DELETE_SELECTED_ID = 'delete-selected';
