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
          <PageHeader title="Token Console cannot start" />
          <Alert
            tone="danger"
            title={
              problem.kind === 'unreachable'
                ? 'The configuration of this console could not be loaded.'
                : 'The configuration of this console cannot be used.'
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
              {problem.kind !== 'unreachable' && 'If you do not run this console, tell whoever does. '}
              Nothing was sent to any API, and nothing has happened to your tokens.
            </p>
          </Alert>
        </>
      }
    />
  );
}
