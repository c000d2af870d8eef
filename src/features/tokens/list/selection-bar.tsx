// The number of selected tokens on all pages, and the actions for them.
import { useRef } from 'react';
import type { AuditRow, AuditView } from '../../../domain/audit/audit-view.ts';
import { DELETION_WORDS, type DeletionKind } from '../../../domain/deletion-words.ts';
import { Button } from '../../../ui/button.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { CompareButton } from '../compare/compare-button.tsx';
import { DELETE_SELECTED_ID } from '../focus-target.ts';
import { RemindersButton } from '../reminders/reminders-button.tsx';
import { formatTokenIds, MOST_AT_ONCE } from '../replace/replace-search.ts';
import styles from './selection-bar.module.css';

type SelectionBarProps = {
  readonly kind: DeletionKind;
  readonly view: Pick<AuditView, 'selected' | 'selectedMatching' | 'matching'>;
  readonly onSelectMatching: () => void;
  readonly onClear: () => void;
  readonly onDelete: () => void;
  /** The selected tokens. */
  readonly selectedRows: () => Promise<readonly AuditRow[]>;
};

export function SelectionBar(props: SelectionBarProps) {
  const { kind, view, onSelectMatching, onClear, onDelete, selectedRows } = props;
  const { go } = useNavigation();
  const replace = async () => {
    const search = { token: formatTokenIds((await selectedRows()).map(({ token }) => token.id)) };
    await go('/account/personal/tokens/replace', { search });
  };
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
          <span className={styles.muted}>{` ${formatCount(elsewhere)} not matching the filters`}</span>
        )}
      </p>
      {selectedMatching < matching && (
        <SelectMatching
          matching={matching}
          next={() => clearRef.current}
          onSelectMatching={onSelectMatching}
        />
      )}
      <Button ref={clearRef} size="small" variant="quiet" onClick={onClear}>
        Clear selection
      </Button>
      {kind === 'tokens' && <RemindersButton place="page" size="small" rows={selectedRows} />}
      {kind === 'tokens' && selected === 2 && <CompareButton selectedRows={selectedRows} />}
      {kind === 'tokens' && selected > 1 && selected <= MOST_AT_ONCE && (
        <Button size="small" icon="replace" onClick={replace}>
          Replace…
        </Button>
      )}
      {kind === 'tokens' && selected > MOST_AT_ONCE && (
        <span className={styles.muted}>{`At most ${MOST_AT_ONCE} can be replaced at once`}</span>
      )}
      <Button
        id={DELETE_SELECTED_ID}
        size="small"
        variant="danger"
        icon={kind === 'sessions' ? 'log-out' : 'trash'}
        onClick={onDelete}
      >
        {`${DELETION_WORDS[kind].verb}…`}
      </Button>
    </section>
  );
}

type SelectMatchingProps = {
  readonly matching: number;
  /** What gets the focus once all are selected, because this button goes away. */
  readonly next: () => HTMLElement | null;
  readonly onSelectMatching: () => void;
};

function SelectMatching({ matching, next, onSelectMatching }: SelectMatchingProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusHandover(ref, next);
  return (
    <Button ref={ref} size="small" variant="quiet" onClick={onSelectMatching}>
      {`Select all ${formatCount(matching)} matching`}
    </Button>
  );
}
