// The Retry button of a problem. The problem goes away with the button, so the button passes its focus on.
import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { useFocusHandover } from '../../ui/use-focus-handover.ts';

type RetryButtonProps = {
  readonly onRetry: () => void;
  /** What is tried again, such as "load the people". It tells the buttons of several problems apart. */
  readonly action?: string;
  readonly busy?: boolean;
  readonly variant?: 'primary' | 'secondary';
  /** Where the focus goes. By default to the title of the dialog or page. */
  readonly next?: () => HTMLElement | null;
};

export function RetryButton({ onRetry, action, busy = false, variant, next }: RetryButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusHandover(ref, next);
  return (
    <Button
      ref={ref}
      variant={variant}
      icon="refresh"
      aria-label={action && !busy ? `Retry: ${action}` : undefined}
      onClick={onRetry}
      busy={busy}
      busyLabel="Loading…"
    >
      Retry
    </Button>
  );
}
