// The buttons of the off-boarding dialog. Each step has buttons of its own, so that none changes what it does.
import type { RefObject } from 'react';
import { notDeletedCount } from '../../../domain/bulk-deletion.ts';
import { tokenCount } from '../../../domain/deletion-words.ts';
import { Button } from '../../../ui/button.tsx';
import { RunningButtons, WaitingButton } from '../delete/running-buttons.tsx';
import type { OffBoardingControl } from './use-off-boarding.ts';

type OffBoardFooterProps = {
  readonly offBoarding: OffBoardingControl;
  readonly formId: string;
  /** How many tokens the person had at the start. */
  readonly tokens: number;
  /** The button that cancels, stops or closes. */
  readonly otherRef: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
};

export function OffBoardFooter(props: OffBoardFooterProps) {
  const { offBoarding, formId, tokens, otherRef, onClose } = props;
  const { step, control } = offBoarding;
  switch (step.kind) {
    case 'review':
      return (
        <>
          <Button key="confirm" type="submit" form={formId} variant={tokens === 0 ? 'primary' : 'danger'}>
            {tokens === 0 ? 'Check for tokens' : `Delete ${tokenCount(tokens)}`}
          </Button>
          <Button key="cancel" ref={otherRef} onClick={onClose}>
            Cancel
          </Button>
        </>
      );
    case 'deleting-tokens':
      return <RunningButtons label="Deleting…" control={control} stopRef={otherRef} />;
    case 'partial': {
      const rest = control.deletion === null ? 0 : notDeletedCount(control.deletion);
      return (
        <>
          <Button key="retry" variant="danger" onClick={offBoarding.retry}>
            {`Retry ${rest.toLocaleString('en-GB')} failed ${rest === 1 ? 'deletion' : 'deletions'}`}
          </Button>
          <Button key="leave" ref={otherRef} onClick={onClose}>
            Close
          </Button>
        </>
      );
    }
    case 'checking':
    case 'deleting-user':
      return (
        <>
          <WaitingButton key="waiting" label={step.kind === 'checking' ? 'Checking…' : 'Deleting…'} />
          <Button key={step.kind} ref={otherRef} onClick={onClose}>
            Close
          </Button>
        </>
      );
    case 'done':
      return (
        <Button key="done" ref={otherRef} variant="primary" onClick={onClose}>
          Close
        </Button>
      );
    default:
      return (
        <Button key={step.kind} ref={otherRef} onClick={onClose}>
          Close
        </Button>
      );
  }
}
