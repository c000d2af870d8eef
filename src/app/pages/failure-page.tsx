// Shown if a page fails to load or render.
import { errorMessage } from '../../features/problems/error-message.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

export function FailurePage({ error }: { readonly error: unknown }) {
  const { title, advice } = errorMessage(error, 'show this page');
  return (
    <>
      <PageHeader title="Something went wrong" />
      <Alert
        tone="danger"
        title={title}
        role="alert"
        actions={
          <Button icon="refresh" onClick={() => location.reload()}>
            Reload
          </Button>
        }
      >
        {advice}
      </Alert>
    </>
  );
}
