// Opens the form for a new token after sudo; stays on the page if the user cancels. A read-only session is said beside it.
import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSubmitLock } from '../../ui/use-submit-lock.ts';
import { useNavigation } from '../navigation/use-navigation.ts';
import { loadErrorMessage } from '../problems/load-error-message.ts';
import { useReadOnlySession } from '../session/use-read-only-session.ts';
import { useSudo } from '../sudo/sudo-provider.tsx';
import { useAutomationNote } from './automation-refusal.ts';
import styles from './create-token-button.module.css';

/** @param label differs where the page has another button that creates a token. */
export function CreateTokenButton({ label = 'Create token' }: { readonly label?: string }) {
  const { requestSudo } = useSudo();
  const { go } = useNavigation();
  const toast = useToast();
  const lock = useSubmitLock();
  const note = useAutomationNote();
  const isReadOnly = useReadOnlySession();
  const reasonId = useId();

  const open = async () => {
    try {
      if (await requestSudo('create a token', note)) await go('/account/personal/tokens/new');
    } catch (error) {
      const { title, advice } = await loadErrorMessage(error, 'check whether you are confirmed');
      toast({ message: `${title} ${advice}`, tone: 'warning' });
    }
  };

  return (
    <div className={styles.create}>
      <Button
        variant="primary"
        icon="plus"
        aria-describedby={isReadOnly ? reasonId : undefined}
        onClick={() => lock(open)}
      >
        {label}
      </Button>
      {isReadOnly && <p id={reasonId}>Your token is read-only.</p>}
    </div>
  );
}
