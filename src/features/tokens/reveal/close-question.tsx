// Asks once before a secret that was not copied is gone.
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';

type CloseQuestionProps = { readonly onGoBack: () => void; readonly onClose: () => void };

export function CloseQuestion({ onGoBack, onClose }: CloseQuestionProps) {
  return (
    <Alert
      tone="danger"
      role="alert"
      title="You haven’t copied this token yet."
      actions={
        <>
          <Button ref={focusOnArrival} variant="primary" onClick={onGoBack}>
            Back to token
          </Button>
          <Button onClick={onClose}>Close without copying</Button>
        </>
      }
    >
      It can’t be shown again, so you would have to delete it and create a new one. Already copied it by hand?
      You can close this dialog.
    </Alert>
  );
}

/** The button that had the focus may have been replaced by the question. */
function focusOnArrival(button: HTMLButtonElement | null) {
  button?.focus();
}
