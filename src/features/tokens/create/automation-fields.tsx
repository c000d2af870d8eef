// Form fields that only automation tokens have: role and TLS management.
import { useFormContext } from 'react-hook-form';
import { AUTOMATION_ROLE_HINTS } from '../../../domain/automation-role.ts';
import { AUTOMATION_ROLES, ROLE_LABELS } from '../../../domain/role.ts';
import { Checkbox, ChoiceGroup, Radio } from '../../../ui/form/choices.tsx';
import type { FormValues } from './form-values.ts';
import { useScopeChange } from './use-scope-change.ts';

export function AutomationFields({ ownRole }: { readonly ownRole: string }) {
  const { register, formState } = useFormContext<FormValues>();
  const onChange = useScopeChange(ownRole);
  const role = register('role', { onChange, deps: 'scopes' });
  return (
    <>
      <ChoiceGroup
        id="role"
        legend="Role"
        layout="columns"
        required
        hint="Maximum permissions for this token. Determines the available scopes."
        error={formState.errors.role?.message}
      >
        {AUTOMATION_ROLES.map(each => (
          <Radio
            key={each}
            {...role}
            required
            value={each}
            label={ROLE_LABELS[each]}
            hint={AUTOMATION_ROLE_HINTS[each]}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup id="tlsManagement" legend="TLS management" error={formState.errors.tlsManagement?.message}>
        <Checkbox
          {...register('tlsManagement')}
          label="Can change TLS configuration"
          hint="TLS certificates and domains. Applies to all services, even if you limit services below."
        />
      </ChoiceGroup>
    </>
  );
}
