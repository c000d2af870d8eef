// Keeps an off-boarding that was begun from being left by accident.
import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';

/**
 * Back and every other way off the person asks first; closing the tab asks in the browser's own words.
 * @returns what lets the next one pass.
 */
export function useLeaveGuard(begun: boolean, onAsk: () => void): () => void {
  const leaving = useRef(false);
  useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const stays = current.pathname === next.pathname && personOf(current.search) === personOf(next.search);
      if (!begun || leaving.current || stays) return false;
      onAsk();
      return true;
    },
    enableBeforeUnload: () => begun,
  });
  return () => {
    leaving.current = true;
  };
}

function personOf(search: object): unknown {
  return 'person' in search ? search.person : undefined;
}

type LeaveQuestionProps = {
  readonly name: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

export function LeaveQuestion({ name, onStay, onLeave }: LeaveQuestionProps) {
  return (
    <Alert
      tone="warning"
      role="alert"
      title="The off-boarding is not finished."
      actions={
        <>
          {/* The question is the answer to what somebody just did. */}
          <Button autoFocus variant="primary" onClick={onStay}>
            Go on
          </Button>
          <Button onClick={onLeave}>Close all the same</Button>
        </>
      }
    >
      {name} still exists and can sign in. You can go on later; what is deleted stays deleted. The report
      below will be gone.
    </Alert>
  );
}
