// Shown in place of a part that could not be loaded or has failed: in the page, as a page, or as a dialog.
import { useQuery } from '@tanstack/react-query';
import { askHost, type HostState } from '../../api/console-version.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { errorMessage } from './error-message.ts';
import type { PartFailure, ProblemPlace } from './part-failure.ts';
import { reloadPage } from './reload-page.ts';
import { RetryButton } from './retry-button.tsx';

type PartProblemProps = { readonly place: ProblemPlace; readonly failure: PartFailure };

const TITLE = 'Something went wrong';

export function PartProblem({ place, failure }: PartProblemProps) {
  const problem = <ProblemAlert {...failure} />;
  if (place === 'inline') return problem;
  if (place === 'page')
    return (
      <>
        <PageHeader title={TITLE} />
        {problem}
      </>
    );
  return (
    <Dialog
      title={TITLE}
      size="small"
      onRequestClose={place}
      closeLabel="Close dialog"
      footer={<Button onClick={place}>Close</Button>}
    >
      {problem}
    </Dialog>
  );
}

function ProblemAlert({ kind, error, onRetry }: PartFailure) {
  const host = useQuery({
    queryKey: ['console', 'version'],
    queryFn: askHost,
    enabled: kind === 'load',
    gcTime: 0,
    staleTime: 0,
  });
  const { title, advice, canRetry } =
    kind === 'load'
      ? loadWords(host.isFetching ? undefined : host.data)
      : { ...errorMessage(error, 'show this part of the console'), canRetry: true };
  return (
    <Alert
      tone="danger"
      title={title}
      role="alert"
      actions={
        <>
          {canRetry && <RetryButton variant="primary" onRetry={onRetry} />}
          <Button icon="refresh" onClick={reloadPage}>
            Reload
          </Button>
        </>
      }
    >
      {advice}
    </Alert>
  );
}

type Words = { readonly title: string; readonly advice: string; readonly canRetry: boolean };

/** @param host `undefined` while the server is being asked. */
function loadWords(host: HostState | undefined): Words {
  switch (host) {
    case 'new-version':
      return {
        title: 'A new version of Token Console is available.',
        advice: 'This tab runs an older version. Reload the page to continue. Your input is kept.',
        canRetry: false,
      };
    case 'unreachable':
      return {
        title: 'No connection. This part of the console could not be loaded.',
        advice: 'The console’s server can’t be reached. Check your connection, then retry.',
        canRetry: true,
      };
    case 'same-version':
    case undefined:
      return {
        title: 'This part of the console could not be loaded.',
        advice: 'The connection may have been interrupted. Retry. If this keeps happening, reload the page.',
        canRetry: true,
      };
  }
}
