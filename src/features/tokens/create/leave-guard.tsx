// Asks once before the page is left with unsaved input, or while the token is being created.
import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { Blocker } from '../../navigation/blocker.ts';

type LeaveGuardOptions = {
  readonly isDirty: () => boolean;
  readonly isCreating: () => boolean;
  readonly onDiscard: () => void;
};

type LeaveGuard = {
  /** For the shell of the form. */
  readonly guard: Blocker;
  readonly question: ReactNode;
  /** Answers an open question with Leave. @returns whether there was one. */
  readonly release: () => boolean;
};

export function useLeaveGuard({ isDirty, isCreating, onDiscard }: LeaveGuardOptions): LeaveGuard {
  const isNeeded = () => isDirty() || isCreating();
  const [asking, setAsking] = useState(false);
  const pending = useRef<((refused: boolean) => void) | null>(null);
  const answer = (refused: boolean) => {
    pending.current?.(refused);
    pending.current = null;
    setAsking(false);
  };
  const ask = () =>
    new Promise<boolean>(resolve => {
      // A newer navigation takes the place of the one that waits.
      pending.current?.(true);
      pending.current = resolve;
      setAsking(true);
    });
  const guard = { refuses: () => isNeeded() && ask(), warnsOnUnload: isNeeded };
  const release = () => {
    if (pending.current === null) return false;
    answer(false);
    return true;
  };
  const question = asking && (
    <LeaveQuestion
      creating={isCreating()}
      onLeave={() => {
        onDiscard();
        answer(false);
      }}
      onStay={() => answer(true)}
    />
  );
  return { guard, question, release };
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
            Leave page
          </Button>
          <Button ref={stayRef} onClick={onStay}>
            Stay on page
          </Button>
        </>
      }
    >
      <p id={id}>
        {creating
          ? 'The request has already been sent. If the token is created, its secret is shown on the page you go to.'
          : 'What you entered will be lost.'}
      </p>
    </Dialog>
  );
}
