// Opens the form for a new token. A read-only session is said beside it.
import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { useReadOnlySession } from '../session/use-read-only-session.ts';
import styles from './create-token-button.module.css';
import { LIMIT_ADVICE_ID } from './focus-target.ts';
import { useTokenForm } from './use-token-form.ts';

type CreateTokenButtonProps = {
  /** Differs where the page has another button that creates a token. */
  readonly label?: string;
  /** Whether the user has as many active tokens as allowed. The page has the advice for it. */
  readonly limitReached?: boolean;
};

export function CreateTokenButton({ label = 'Create token', limitReached = false }: CreateTokenButtonProps) {
  const open = useTokenForm();
  const isReadOnly = useReadOnlySession();
  const reasonId = useId();
  const reason = limitReached ? 'Token limit reached' : isReadOnly && 'Your token is read-only';

  return (
    <div className={styles.create}>
      <Button
        variant="primary"
        icon="plus"
        aria-describedby={reason ? reasonId : undefined}
        aria-disabled={limitReached || undefined}
        onClick={() => (limitReached ? focusLimitAdvice() : open())}
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
