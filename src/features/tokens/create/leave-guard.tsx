// Asks once before the page is left with unsaved input.
import { useBlocker } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

type LeaveGuardProps = {
  /** Called on navigation. */
  readonly isDirty: () => boolean;
  readonly onDiscard: () => void;
};

export function LeaveGuard({ isDirty, onDiscard }: LeaveGuardProps) {
  const id = useId();
  const stayRef = useRef<HTMLButtonElement>(null);
  const blocker = useBlocker({ shouldBlockFn: isDirty, enableBeforeUnload: isDirty, withResolver: true });
  if (blocker.status !== 'blocked') return null;
  const leave = () => {
    onDiscard();
    blocker.proceed();
  };
  return (
    <Dialog
      role="alertdialog"
      title="Leave without creating the token?"
      describedBy={id}
      initialFocus={stayRef}
      onRequestClose={blocker.reset}
      size="small"
      footer={
        <>
          <Button variant="danger" onClick={leave}>
            Leave
          </Button>
          <Button ref={stayRef} onClick={blocker.reset}>
            Stay
          </Button>
        </>
      }
    >
      <p id={id}>What you have entered here will be gone.</p>
    </Dialog>
  );
}
