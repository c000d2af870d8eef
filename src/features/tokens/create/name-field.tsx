// Form field for the name, with warnings for duplicates and for names that look like secrets.
import { useFormContext, useWatch } from 'react-hook-form';
import { looksLikeSecret } from '../../../domain/secret-shape.ts';
import { NAME_MAX_LENGTH, type Token } from '../../../domain/token.ts';
import { isDuplicateName } from '../../../domain/token-name.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/text-input.tsx';
import type { FormValues } from './form-values.ts';

export function NameField({ tokens }: { readonly tokens: readonly Token[] }) {
  const { register, formState } = useFormContext<FormValues>();
  const name = useWatch<FormValues, 'name'>({ name: 'name' });
  const warning = warningFor(name, tokens);
  return (
    <div>
      <Field
        id="name"
        label="Name"
        hint={`Say where it will be used, such as “CI deploy”. At most ${NAME_MAX_LENGTH} characters.`}
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

function warningFor(name: string, tokens: readonly Token[]) {
  if (looksLikeSecret(name)) {
    return {
      title: 'This looks like a secret.',
      advice: 'Names are shown in lists and logs. If you pasted a token or password here, take it out.',
    };
  }
  if (isDuplicateName(name, tokens)) {
    return {
      title: 'You already have a token with this name.',
      advice: 'You can use it again, but the two will be hard to tell apart when one has to be deleted.',
    };
  }
  return null;
}
