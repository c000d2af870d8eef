// The form of a dialog in which people confirm that it is them. Its button is in the footer of the dialog.
import { Alert } from '../../ui/alert.tsx';
import { FormShell } from '../form/form-shell.tsx';
import { OwnCredentialFields } from './credential-fields.tsx';
import type { useOwnCredentials } from './use-own-credentials.ts';

type OwnPasswordFormProps = {
  readonly id: string;
  readonly own: ReturnType<typeof useOwnCredentials>;
  /** Called if the fields are filled in. */
  readonly onSubmit: () => Promise<unknown>;
};

export function OwnPasswordForm({ id, own: { credentials, user }, onSubmit }: OwnPasswordFormProps) {
  const { problem } = credentials;
  return (
    <FormShell
      id={id}
      submitError={
        problem?.kind === 'general' && (
          <Alert tone="danger" title={problem.title} role="alert">
            {problem.advice}
          </Alert>
        )
      }
      onSubmit={async () => credentials.check() && onSubmit()}
    >
      <OwnCredentialFields formId={id} login={user?.login ?? ''} form={credentials} />
    </FormShell>
  );
}
