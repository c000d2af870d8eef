// Asks before an unfinished off-boarding is left.
import { useRef } from 'react';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { searchOf } from '../../navigation/addresses.ts';
import { useBlocker } from '../../navigation/use-blocker.ts';
import { ForeignText } from '../../text/foreign-text.tsx';

/**
 * Blocks navigation away from the person once the off-boarding has started. Closing the tab shows the browser's own
 * question.
 * @returns a function that allows the next navigation.
 */
export function useLeaveGuard(started: boolean, onAsk: () => void): () => void {
  const leaving = useRef(false);
  useBlocker({
    refuses: (from, to) => {
      const stays = from.pathname === to.pathname && personOf(from.search) === personOf(to.search);
      if (!started || leaving.current || stays) return false;
      onAsk();
      return true;
    },
    warnsOnUnload: () => started,
  });
  return () => {
    leaving.current = true;
  };
}

function personOf(query: string): string | undefined {
  return searchOf('/account/people', query).person;
}

type LeaveQuestionProps = {
  readonly name: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

export function LeaveQuestion({ name, onStay, onLeave }: LeaveQuestionProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusHandover(ref);
  return (
    <Alert
      tone="warning"
      role="alert"
      title="The off-boarding is not finished."
      actions={
        <>
          {/* The question follows directly from what the user did, so it may take focus. */}
          <Button ref={ref} autoFocus variant="primary" onClick={onStay}>
            Continue off-boarding
          </Button>
          <Button onClick={onLeave}>Close anyway</Button>
        </>
      }
    >
      <ForeignText text={name} /> still exists and can sign in. You can continue later. Deleted tokens stay
      deleted, and the report below will be lost.
    </Alert>
  );
}

/** The deletion of the user cannot be stopped. */
export function StillDeleting() {
  return (
    <Alert tone="warning" role="alert" title="The user is still being deleted.">
      You can close the dialog once the API has responded.
    </Alert>
  );
}
