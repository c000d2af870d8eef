// Asks once before the page is left with unsaved input, or while the token is being created.
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

type LeaveGuardOptions = {
  readonly isDirty: () => boolean;
  readonly isCreating: () => boolean;
  readonly onDiscard: () => void;
};

type LeaveGuard = {
  readonly question: ReactNode;
  /** Answers an open question with Leave. @returns whether there was one. */
  readonly release: () => boolean;
};

export function useLeaveGuard({ isDirty, isCreating, onDiscard }: LeaveGuardOptions): LeaveGuard {
  const isNeeded = () => isDirty() || isCreating();
  const blocker = useBlocker({ shouldBlockFn: isNeeded, enableBeforeUnload: isNeeded, withResolver: true });
  const latest = useRef(blocker);
  useEffect(() => {
    latest.current = blocker;
  });
  const release = () => {
    if (latest.current.status !== 'blocked') return false;
    latest.current.proceed();
    return true;
  };
  const question = blocker.status === 'blocked' && (
    <LeaveQuestion
      creating={isCreating()}
      onLeave={() => {
        onDiscard();
        blocker.proceed();
      }}
      onStay={blocker.reset}
    />
  );
  return { question, release };
}

type LeaveQuestionProps = {
  readonly creating: boolean;
  readonly onLeave: () => void;
  readonly onStay: () => void;
};

function LeaveQuestion({ creating, onLeave, onStay }: LeaveQuestionProps) {
  const id = useId();
  const stayRef = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      role="alertdialog"
      title={creating ? 'Leave while the token is being created?' : 'Leave without creating the token?'}
      describedBy={id}
      initialFocus={stayRef}
      onRequestClose={onStay}
      size="small"
      footer={
        <>
          <Button variant="danger" onClick={onLeave}>
            Leave
          </Button>
          <Button ref={stayRef} onClick={onStay}>
            Stay
          </Button>
        </>
      }
    >
      <p id={id}>
        {creating
          ? 'The request has already been sent. If the token is created, its secret is shown on the page you are on by then.'
          : 'What you have entered here will be gone.'}
      </p>
    </Dialog>
  );
}
