// Asks once before a secret that was not copied is gone.
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';

type CloseQuestionProps = { readonly onGoBack: () => void; readonly onClose: () => void };

export function CloseQuestion({ onGoBack, onClose }: CloseQuestionProps) {
  return (
    <Alert
      tone="danger"
      role="alert"
      title="You have not copied this token yet"
      actions={
        <>
          <Button ref={focusOnArrival} variant="primary" onClick={onGoBack}>
            Go back
          </Button>
          <Button onClick={onClose}>Close without copying</Button>
        </>
      }
    >
      If you close now, it is lost: you would have to delete it and create another. If you copied it by hand,
      you can close.
    </Alert>
  );
}

/** The button that had the focus may have been replaced by the question. */
function focusOnArrival(button: HTMLButtonElement | null) {
  button?.focus();
}
