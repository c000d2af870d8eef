// Asks once before secrets that were not saved are gone.
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';

type CloseQuestionProps = {
  /** How many of several secrets were neither copied nor downloaded. `null` if there is only one secret. */
  readonly unsaved: number | null;
  readonly onGoBack: () => void;
  readonly onClose: () => void;
};

export function CloseQuestion({ unsaved, onGoBack, onClose }: CloseQuestionProps) {
  return (
    <Alert
      tone="danger"
      role="alert"
      title={unsaved === null ? 'You haven’t copied this token yet.' : countOf(unsaved)}
      actions={
        <>
          <Button ref={focusOnArrival} variant="primary" onClick={onGoBack}>
            {unsaved === null ? 'Back to token' : 'Back to tokens'}
          </Button>
          <Button onClick={onClose}>Close without copying</Button>
        </>
      }
    >
      {unsaved === null
        ? 'It can’t be shown again, so you would have to delete it and create a new one. Already copied it by hand? You can close this dialog.'
        : 'They can’t be shown again, so you would have to delete them and create new ones. Already copied them by hand? You can close this dialog.'}
    </Alert>
  );
}

function countOf(unsaved: number): string {
  return unsaved === 1
    ? 'You haven’t saved 1 of these tokens yet.'
    : `You haven’t saved ${unsaved} of these tokens yet.`;
}

/** The button that had the focus may have been replaced by the question. */
function focusOnArrival(button: HTMLButtonElement | null) {
  button?.focus();
}
