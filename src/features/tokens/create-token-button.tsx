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
import { LIMIT_ADVICE_ID } from './focus-target.ts';

type CreateTokenButtonProps = {
  /** Differs where the page has another button that creates a token. */
  readonly label?: string;
  /** Whether the user has as many active tokens as allowed. The page has the advice for it. */
  readonly limitReached?: boolean;
};

export function CreateTokenButton({ label = 'Create token', limitReached = false }: CreateTokenButtonProps) {
  const { requestSudo } = useSudo();
  const { go } = useNavigation();
  const toast = useToast();
  const lock = useSubmitLock();
  const note = useAutomationNote();
  const isReadOnly = useReadOnlySession();
  const reasonId = useId();
  const reason = limitReached ? 'Token limit reached' : isReadOnly && 'Your token is read-only';

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
        aria-describedby={reason ? reasonId : undefined}
        aria-disabled={limitReached || undefined}
        onClick={() => (limitReached ? focusLimitAdvice() : lock(open))}
      >
        {label}
      </Button>
      {reason && (
        // The advice of the page says the limit.
        <p id={reasonId} className={limitReached ? 'visually-hidden' : undefined}>
          {reason}
        </p>
      )}
    </div>
  );
}

/** Its link leads to the tokens that can best be deleted. */
function focusLimitAdvice(): void {
  document.getElementById(LIMIT_ADVICE_ID)?.querySelector('a')?.focus();
}
