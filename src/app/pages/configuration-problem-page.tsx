// Shown instead of the console if its configuration cannot be used.
import type { ConfigurationProblem } from '../../api/configuration-text.ts';
import { Alert } from '../../ui/alert.tsx';
import { AppFrame } from '../../ui/app-frame.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { configurationMessage } from '../configuration-message.ts';

export function ConfigurationProblemPage({ problem }: { readonly problem: ConfigurationProblem }) {
  const { why, next } = configurationMessage(problem, location.origin);
  return (
    <AppFrame
      brand={
        <>
          <Icon name="key" /> Token Console
        </>
      }
      main={
        <>
          <PageHeader title="Token Console can’t start" />
          <Alert
            tone="danger"
            title={
              problem.kind === 'unreachable'
                ? 'The configuration could not be loaded.'
                : 'The configuration is invalid.'
            }
            role="alert"
            actions={
              <Button icon="refresh" onClick={() => location.reload()}>
                Reload
              </Button>
            }
          >
            <p>{why}</p>
            <p>{next}</p>
            <p>
              {problem.kind !== 'unreachable' && 'Contact your administrator. '}
              Nothing was sent to the API, and your tokens are unchanged.
            </p>
          </Alert>
        </>
      }
    />
  );
}
