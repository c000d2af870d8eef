// Form field for the token type. Shown only to users who can create both types (product rule 2).
import { useFormContext } from 'react-hook-form';
import { type Sentence, sentence } from '../../../domain/sentence.ts';
import { TOKEN_TYPE_LABELS } from '../../../domain/token.ts';
import { ChoiceGroup, Radio } from '../../../ui/form/choices.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';
import type { FormValues } from './form-values.ts';
import { useScopeChange } from './use-scope-change.ts';

type TypeFieldProps = {
  readonly ownRole: string;
  /** Why the API would refuse to create an automation token, or `null`. */
  readonly automationReason: Sentence | null;
};

export function TypeField({ ownRole, automationReason }: TypeFieldProps) {
  const { register } = useFormContext<FormValues>();
  const onChange = useScopeChange(ownRole);
  const type = register('type', { onChange, deps: 'scopes' });
  const hint: Sentence =
    automationReason === null
      ? ['For CI and other systems. Has its own role and isn’t tied to your user.']
      : sentence`Can’t be created here: ${automationReason}`;
  return (
    <ChoiceGroup id="type" legend="Type" layout="columns">
      <Radio
        {...type}
        value="user"
        label={TOKEN_TYPE_LABELS.user}
        hint="Acts as you, with at most your permissions. Deleted with your user."
      />
      <Radio
        {...type}
        value="automation"
        label={TOKEN_TYPE_LABELS.automation}
        hint={<SentenceText parts={hint} />}
      />
    </ChoiceGroup>
  );
}
