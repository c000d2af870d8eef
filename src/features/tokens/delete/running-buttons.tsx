// The buttons of a dialog while it deletes tokens one after the other.
import type { Ref } from 'react';
import { Button } from '../../../ui/button.tsx';
import type { BulkDeletionControl } from './use-bulk-deletion.ts';

type RunningButtonsProps = {
  /** What is going on. */
  readonly label: string;
  readonly control: BulkDeletionControl;
  readonly stopRef: Ref<HTMLButtonElement>;
};

export function RunningButtons({ label, control, stopRef }: RunningButtonsProps) {
  return (
    <>
      {/* Keeps Stop away from where the last button was: a second click was not meant for it. */}
      <WaitingButton label={label} />
      <Button ref={stopRef} busy={control.stopping} busyLabel="Stopping…" onClick={control.stop}>
        Stop
      </Button>
    </>
  );
}

/** Says what is going on, in the place of the button that started it. The title announces it. */
export function WaitingButton({ label }: { readonly label: string }) {
  return (
    <Button variant="danger" aria-disabled>
      {label}
    </Button>
  );
}
