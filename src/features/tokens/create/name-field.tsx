// Form field for the name, with warnings for duplicates and for names that look like secrets.
import { useFormContext, useWatch } from 'react-hook-form';
import { NAME_MAX_LENGTH, type Token } from '../../../domain/token.ts';
import { policyHint } from '../../../domain/token-policy.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/text-input.tsx';
import type { FormValues } from './form-values.ts';
import { nameWarning } from './name-warning.ts';
import { tokenPolicy } from './token-policy.ts';

export function NameField({ tokens }: { readonly tokens: readonly Token[] }) {
  const { register, formState } = useFormContext<FormValues>();
  const name = useWatch<FormValues, 'name'>({ name: 'name' });
  const rule = policyHint(tokenPolicy(), 'name');
  const warning = nameWarning(name, tokens);
  return (
    <div>
      <Field
        id="name"
        label="Name"
        required
        hint={`Describe where the token is used, for example “CI deploy”. Up to ${NAME_MAX_LENGTH} characters.${rule === null ? '' : ` ${rule}`}`}
        error={formState.errors.name?.message}
        note={
          warning && (
            <Alert tone="warning" title={warning.title}>
              {warning.advice}
            </Alert>
          )
        }
      >
        {control => <TextInput {...control} {...register('name')} autoComplete="off" spellCheck={false} />}
      </Field>
    </div>
  );
}
