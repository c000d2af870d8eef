// The fields for a password and a one-time code, shared by the sign-in page and the sudo dialog.
import type { Ref } from 'react';
import { CodeInput } from '../../ui/form/code-input.tsx';
import { Field } from '../../ui/form/field.tsx';
import { PasswordInput } from '../../ui/form/password-input.tsx';

type CredentialFieldProps = {
  readonly formId: string;
  readonly error: string | undefined;
  readonly ref: Ref<HTMLInputElement>;
};

export function PasswordField({ formId, error, ref }: CredentialFieldProps) {
  return (
    <Field id={`${formId}-password`} label="Password" error={error}>
      {control => <PasswordInput {...control} ref={ref} name="password" autoComplete="current-password" />}
    </Field>
  );
}

export function CodeField({ formId, error, ref }: CredentialFieldProps) {
  return (
    <Field
      id={`${formId}-code`}
      label="One-time code"
      hint="Six digits from your authenticator app."
      error={error}
    >
      {control => <CodeInput {...control} ref={ref} name="code" />}
    </Field>
  );
}
