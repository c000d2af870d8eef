// Asks before a session is left while a token is being created in it.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** The key of the mutation that creates a token. */
export const CREATION_KEY = ['token creation'];

/** Whether the request for a token is on its way. */
export function isCreating(queryClient: QueryClient): boolean {
  return queryClient.isMutating({ mutationKey: CREATION_KEY }) > 0;
}

type Settle = (leaves: boolean) => void;

/**
 * @param leave the action, such as "Sign out".
 * @returns a function that asks if necessary, and the dialog to render.
 */
export function useLeaveQuestion(leave: string) {
  const queryClient = useQueryClient();
  const id = useId();
  const stayRef = useRef<HTMLButtonElement>(null);
  const [settle, setSettle] = useState<Settle | null>(null);

  /** @returns `not-asked` if no token is being created. */
  const ask = async (): Promise<'not-asked' | 'leave' | 'stay'> => {
    if (!isCreating(queryClient)) return 'not-asked';
    const leaves = await new Promise<boolean>(resolve => setSettle(() => resolve));
    setSettle(null);
    return leaves ? 'leave' : 'stay';
  };

  const question = settle && (
    <Dialog
      role="alertdialog"
      title={`${leave} while a token is being created?`}
      describedBy={id}
      initialFocus={stayRef}
      onRequestClose={() => settle(false)}
      size="small"
      footer={
        <>
          <Button variant="danger" onClick={() => settle(true)}>
            {leave}
          </Button>
          <Button ref={stayRef} onClick={() => settle(false)}>
            Stay
          </Button>
        </>
      }
    >
      <p id={id}>
        The request has already been sent. If you leave now, the token’s secret cannot be shown. If the token
        is created, the console deletes it again, or tells you that it exists.
      </p>
    </Dialog>
  );
  return { ask, question };
}
