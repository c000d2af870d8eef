// The actions of the token's drawer: previous, next, and what can be done with the token.
import { useRef } from 'react';
import { isBrowserSession, isExpired } from '../../../domain/token.ts';
import { Button } from '../../../ui/button.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { duplicateSearch } from '../duplicate-search.ts';
import { DRAWER_DELETE_ID } from '../focus-target.ts';
import { RemindersButton } from '../reminders/reminders-button.tsx';
import styles from './drawer.module.css';
import type { DrawerToken } from './drawer-token.ts';

type DrawerFooterProps = {
  readonly open: DrawerToken;
  readonly now: Date;
  readonly onOpen: (id: string) => void;
  readonly onDelete: () => void;
};

export function DrawerFooter({ open, now, onOpen, onDelete }: DrawerFooterProps) {
  const ref = useRef<HTMLDivElement>(null);
  // New data may not have the token.
  useFocusHandover(ref);
  const { go } = useNavigation();
  const isSession = isBrowserSession(open.token);
  return (
    <div ref={ref} className={styles.footer}>
      <Step label="Previous" to={open.previousId} onOpen={onOpen} />
      <Step label="Next" to={open.nextId} onOpen={onOpen} />
      <div className={styles.actions}>
        {!isSession && !isExpired(open.token, now) && (
          <RemindersButton key={open.token.id} place="dialog" rows={async () => [open]} />
        )}
        {!isSession && (
          <Button onClick={() => go('/account/personal/tokens/new', { search: duplicateSearch(open.token) })}>
            Duplicate
          </Button>
        )}
        {!isSession && !isExpired(open.token, now) && (
          <Button
            icon="replace"
            onClick={() => go('/account/personal/tokens/replace', { search: { token: open.token.id } })}
          >
            Replace
          </Button>
        )}
        <Button
          id={DRAWER_DELETE_ID}
          variant="danger"
          icon={isSession ? 'log-out' : 'trash'}
          onClick={onDelete}
        >
          {isSession ? 'Sign out' : 'Delete'}
        </Button>
      </div>
    </div>
  );
}

type StepProps = {
  readonly label: string;
  readonly to: string | null;
  readonly onOpen: (id: string) => void;
};

/** Uses `aria-disabled`, so that the button keeps focus at either end of the list. */
function Step({ label, to, onOpen }: StepProps) {
  return (
    <Button
      icon={label === 'Next' ? 'chevron-down' : 'chevron-up'}
      aria-disabled={to === null || undefined}
      onClick={() => to !== null && onOpen(to)}
    >
      {label}
    </Button>
  );
}
