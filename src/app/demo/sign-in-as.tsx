// Demo setting: signs in as another demo user, in place of the current one.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigation } from '../../features/navigation/use-navigation.ts';
import { askAnew } from '../../features/session/ask-anew.ts';
import { type DemoAccess, useDemoAccess } from '../../features/session/demo-users.ts';
import { useLeaveQuestion } from '../../features/session/leave-question.tsx';
import { changeSession } from '../../features/session/session-change.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { Select } from '../../ui/form/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSubmitLock } from '../../ui/use-submit-lock.ts';
import { HOME } from '../return-path.ts';
import styles from './demo-settings.module.css';
import { signInAs } from './open-link.ts';

type SignInAsProps = {
  /** The current user, or `null` if nobody is signed in. */
  readonly login: string | null;
  readonly onDone: () => void;
};

export function SignInAs({ login, onDone }: SignInAsProps) {
  const demo = useDemoAccess();
  const [chosen, setChosen] = useState<string | null>(null);
  const user = chosen ?? login ?? demo?.users[0]?.login ?? '';
  const { signIn, busy, question } = useSignIn(demo, onDone);
  return (
    <div className={styles.choice}>
      <Field id="demo-user" label="Sign in as">
        {field => (
          <Select {...field} value={user} onChange={event => setChosen(event.target.value)}>
            {demo?.users.map(each => (
              <option key={each.login} value={each.login}>
                {each.login} ({each.about})
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button busy={busy} busyLabel="Signing in…" onClick={() => signIn(user)}>
        Sign in
      </Button>
      {question}
    </div>
  );
}

function useSignIn(demo: DemoAccess | null, onDone: () => void) {
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  const toast = useToast();
  const lock = useSubmitLock();
  const { ask, question } = useLeaveQuestion('Sign in as another user');
  const [busy, setBusy] = useState(false);

  const change = async (login: string) => {
    if (!demo) return;
    setBusy(true);
    try {
      await queryClient.cancelQueries();
      await signInAs(login, demo);
    } catch {
      toast({ message: `Couldn’t sign in as ${login}. A demo fault may be set.`, tone: 'warning' });
      void queryClient.invalidateQueries();
      return;
    } finally {
      setBusy(false);
    }
    onDone();
    toast({ message: `Signed in as ${login}.`, tone: 'success' });
    await navigation.go(HOME, { force: true });
    await askAnew(queryClient);
  };

  const signIn = (login: string) =>
    lock(async () => {
      if ((await ask()) !== 'stay') await changeSession(() => change(login));
    });

  return { signIn, busy, question };
}
