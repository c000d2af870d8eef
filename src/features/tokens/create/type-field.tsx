// Form field for the token type. Shown only to users who can create both types (product rule 2).
import { useFormContext } from 'react-hook-form';
import { TOKEN_TYPE_LABELS } from '../../../domain/token.ts';
import { ChoiceGroup, Radio } from '../../../ui/form/choices.tsx';
import type { FormValues } from './form-values.ts';
import { useScopeChange } from './use-scope-change.ts';

export function TypeField({ ownRole }: { readonly ownRole: string }) {
  const { register } = useFormContext<FormValues>();
  const onChange = useScopeChange(ownRole);
  const type = register('type', { onChange, deps: 'scopes' });
  return (
    <ChoiceGroup id="type" legend="Type" layout="columns">
      <Radio
        {...type}
        value="user"
        label={TOKEN_TYPE_LABELS.user}
        hint="Yours: it can do at most what you can, and ends with your user."
      />
      <Radio
        {...type}
        value="automation"
        label={TOKEN_TYPE_LABELS.automation}
        hint="For machines: it has a role of its own, and is not tied to your user."
      />
    </ChoiceGroup>
  );
}
