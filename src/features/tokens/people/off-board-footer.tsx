// The two buttons of the off-boarding dialog: continue, and stop or close. They keep their keys to keep focus.
import type { RefObject } from 'react';
import { notDeletedCount, tokenCount } from '../../../domain/bulk-deletion.ts';
import { Button } from '../../../ui/button.tsx';
import type { OffBoardingControl } from './use-off-boarding.ts';

type OffBoardFooterProps = {
  readonly offBoarding: OffBoardingControl;
  readonly formId: string;
  /** How many tokens the person had at the start. */
  readonly tokens: number;
  readonly primaryRef: RefObject<HTMLButtonElement | null>;
  readonly secondaryRef: RefObject<HTMLButtonElement | null>;
  /** Wraps an action so that focus is kept. */
  readonly go: (action: () => void) => () => void;
  readonly onClose: () => void;
};

export function OffBoardFooter({
  offBoarding,
  formId,
  tokens,
  primaryRef,
  secondaryRef,
  go,
  onClose,
}: OffBoardFooterProps) {
  const { step, control } = offBoarding;
  if (step.kind === 'done')
    return (
      <Button key="main" ref={primaryRef} variant="primary" onClick={onClose}>
        Close
      </Button>
    );
  return (
    <>
      <Button key="main" ref={primaryRef} {...mainProps()} />
      {step.kind === 'user-not-deleted' && (
        <Button onClick={go(offBoarding.checkAgain)}>Check for tokens</Button>
      )}
      {step.kind === 'deleting-tokens' ? (
        <Button
          key="other"
          ref={secondaryRef}
          busy={control.stopping}
          busyLabel="Stopping…"
          onClick={control.stop}
        >
          Stop
        </Button>
      ) : (
        <Button key="other" ref={secondaryRef} onClick={onClose}>
          {step.kind === 'review' ? 'Cancel' : 'Close'}
        </Button>
      )}
    </>
  );

  function mainProps(): Parameters<typeof Button>[0] {
    switch (step.kind) {
      case 'done':
        return {};
      case 'review':
        return tokens === 0
          ? { type: 'submit', form: formId, variant: 'primary', children: 'Continue' }
          : { type: 'submit', form: formId, variant: 'danger', children: `Delete ${tokenCount(tokens)}` };
      case 'deleting-tokens':
      case 'deleting-user':
        return { variant: 'danger', busy: true, busyLabel: 'Deleting…' };
      case 'checking':
        return { variant: 'danger', busy: true, busyLabel: 'Checking…' };
      case 'partial':
        return {
          variant: 'danger',
          onClick: go(control.retry),
          children: `Try ${control.deletion ? notDeletedCount(control.deletion).toLocaleString('en-GB') : ''} again`,
        };
      case 'check-failed':
        return { variant: 'primary', onClick: go(offBoarding.checkAgain), children: 'Check again' };
      case 'tokens-remain':
        return {
          variant: 'danger',
          onClick: go(() => offBoarding.deleteMore(step.rows)),
          children: `Delete ${tokenCount(step.rows.length)}`,
        };
      case 'no-tokens-left':
        return { variant: 'danger', onClick: go(offBoarding.deleteUser), children: 'Delete user' };
      case 'user-not-deleted':
        return { variant: 'danger', onClick: go(offBoarding.deleteUser), children: 'Delete user' };
    }
  }
}
