// The fields for a password and a one-time code, shared by the sign-in page and the dialogs that ask for the password.
import { CodeInput } from '../../ui/form/code-input.tsx';
import { Field } from '../../ui/form/field.tsx';
import { PasswordInput } from '../../ui/form/password-input.tsx';
import { TextInput } from '../../ui/form/text-input.tsx';
import type { CredentialsForm } from './use-credentials.ts';

type CredentialFieldsProps = {
  readonly formId: string;
  readonly form: Pick<CredentialsForm, 'passwordRef' | 'codeRef' | 'problem' | 'asksForCode'>;
};

export function CredentialFields({ formId, form }: CredentialFieldsProps) {
  const { passwordRef, codeRef, problem, asksForCode } = form;
  return (
    <>
      <Field
        id={`${formId}-password`}
        label="Password"
        required
        error={problem?.kind === 'password' ? problem.message : undefined}
      >
        {control => (
          <PasswordInput {...control} ref={passwordRef} name="password" autoComplete="current-password" />
        )}
      </Field>
      {asksForCode && (
        <Field
          id={`${formId}-code`}
          label="One-time code"
          required
          hint="The six-digit code from your authenticator app."
          error={problem?.kind === 'code' ? problem.message : undefined}
        >
          {control => <CodeInput {...control} ref={codeRef} name="code" />}
        </Field>
      )}
    </>
  );
}

type OwnCredentialFieldsProps = CredentialFieldsProps & { readonly login: string };

/** With the email of the person who is signed in, for password managers. */
export function OwnCredentialFields({ login, ...fields }: OwnCredentialFieldsProps) {
  return (
    <>
      <Field id={`${fields.formId}-login`} label="Email">
        {control => <TextInput {...control} name="login" value={login} readOnly autoComplete="username" />}
      </Field>
      <CredentialFields {...fields} />
    </>
  );
}
