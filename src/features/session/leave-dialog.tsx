// Dialog that asks before a session is left while a token is being created in it.
import { useId, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type LeaveDialogProps = {
  /** The action, such as "Sign out". */
  readonly leave: string;
  readonly onAnswer: (leaves: boolean) => void;
};

export function LeaveDialog({ leave, onAnswer }: LeaveDialogProps) {
  const id = useId();
  const stayRef = useRef<HTMLButtonElement>(null);
  const stay = () => onAnswer(false);
  return (
    <Dialog
      role="alertdialog"
      title={`${leave} while a token is being created?`}
      describedBy={id}
      initialFocus={stayRef}
      onRequestClose={stay}
      size="small"
      footer={
        <>
          <Button variant="danger" onClick={() => onAnswer(true)}>
            {leave}
          </Button>
          <Button ref={stayRef} onClick={stay}>
            Stay
          </Button>
        </>
      }
    >
      <p id={id}>
        The request has already been sent. If you leave now, you can’t see the token’s secret. If the token is
        created, the console deletes it or tells you that it exists.
      </p>
    </Dialog>
  );
}
