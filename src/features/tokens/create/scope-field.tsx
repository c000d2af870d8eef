// The scopes of the new token. What the role can't use stays in view, with the reason.
import { useFormContext, useWatch } from 'react-hook-form';
import { scopeRefusal } from '../../../domain/permissions.ts';
import type { Role } from '../../../domain/role.ts';
import { isIncludedInGlobal, SCOPE_HINTS, SCOPE_LABELS, SCOPES } from '../../../domain/scope.ts';
import { Checkbox, ChoiceGroup } from '../../../ui/form/choices.tsx';
import type { FormValues } from './form-values.ts';

type ScopeFieldProps = {
  /** The role that bounds the token. */
  readonly role: Role;
};

export function ScopeField({ role }: ScopeFieldProps) {
  const { register, formState } = useFormContext<FormValues>();
  const chosen = useWatch<FormValues, 'scopes'>({ name: 'scopes' });
  return (
    <ChoiceGroup
      id="scopes"
      legend="Scope"
      hint="What the token may do. Give it the least that works."
      error={formState.errors.scopes?.message}
    >
      {SCOPES.map(scope => {
        const refusal = scopeRefusal(role, scope);
        return (
          <Checkbox
            key={scope}
            {...register('scopes')}
            value={scope}
            label={SCOPE_LABELS[scope]}
            hint={SCOPE_HINTS[scope]}
            // Not `disabled` of register: that would drop the value instead of greying the box.
            disabled={refusal !== null}
            reason={refusal}
            note={isIncludedInGlobal(scope, chosen) ? 'Included in Global API access' : undefined}
          />
        );
      })}
    </ChoiceGroup>
  );
}
