// Dialog that asks for the password to renew the session. The page behind it stays as it is.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { renewSession } from '../../api/renew-session.ts';
import type { Credentials } from '../../api/sign-in.ts';
import type { User } from '../../domain/user.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { OwnPasswordForm } from './own-password-form.tsx';
import { requestsAnswered } from './requests-answered.ts';
import { changeSession } from './session-change.ts';
import { sessionTokenQuery } from './session-queries.ts';
import { renewalProblem } from './sign-in-errors.ts';
import { useOwnCredentials } from './use-own-credentials.ts';

type Renewal = { readonly read: () => Credentials; readonly customerId: string };

export function RenewalDialog({ onClose }: { readonly onClose: () => void }) {
  const formId = useId();
  const queryClient = useQueryClient();
  const toast = useToast();
  const own = useOwnCredentials();
  const { credentials, findUser } = own;
  // The password is read when it is sent: a mutation and React keep its variables longer.
  const renewal = useMutation({
    mutationFn: ({ read, customerId }: Renewal) => renewSession(read(), customerId),
    gcTime: 0,
  });

  const submit = async () => {
    const found = await findUser();
    if (found !== null) await changeSession(() => renew(found));
  };

  const renew = async ({ login, customerId }: User) => {
    const read = () => credentials.read(login);
    const codeSent = read().code !== null;
    try {
      const cleanUp = await renewal.mutateAsync({ read, customerId });
      // The session has ended meanwhile, which the sign-in page explains.
      if (cleanUp === null) return;
      onClose();
      toast({ message: 'Session renewed. It expires in 12 hours.', tone: 'success' });
      void queryClient.resetQueries(sessionTokenQuery);
      // The list of the own tokens shows the session.
      void queryClient.invalidateQueries({ queryKey: ['tokens'] });
      void requestsAnswered(queryClient).then(cleanUp);
    } catch (error) {
      credentials.refuse(renewalProblem(error, codeSent));
    } finally {
      renewal.reset();
    }
  };

  return (
    <Dialog
      title="Stay signed in"
      onRequestClose={onClose}
      initialFocus={credentials.passwordRef}
      size="small"
      footer={
        <>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            busy={renewal.isPending}
            busyLabel="Renewing session…"
          >
            Stay signed in
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p>Enter your password to stay signed in for another 12 hours. Your work on this page is kept.</p>
      <OwnPasswordForm id={formId} own={own} onSubmit={submit} />
    </Dialog>
  );
}
