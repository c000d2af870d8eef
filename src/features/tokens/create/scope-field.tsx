// Form field for the scopes. Those that the role cannot use say why.
import { useController, useWatch } from 'react-hook-form';
import { isIncludedInGlobal, SCOPE_LABELS, SCOPES } from '../../../domain/scope.ts';
import { scopeHint } from '../../../domain/scope-hint.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Checkbox, ChoiceGroup } from '../../../ui/form/choices.tsx';
import { type FormValues, holderOf } from './form-values.ts';
import { refusalFor, tickScope, unusableScopesMessage, usableScopes } from './scope-choice.ts';

export function ScopeField({ ownRole }: { readonly ownRole: string }) {
  const { field, fieldState } = useController<FormValues, 'scopes'>({ name: 'scopes' });
  const [type, role] = useWatch<FormValues, ['type', 'role']>({ name: ['type', 'role'] });
  const holder = holderOf({ type, role }, ownRole);
  const chosen = usableScopes(field.value, holder);
  const unusableMessage = unusableScopesMessage(field.value, holder);
  return (
    <ChoiceGroup
      id="scopes"
      legend="Scope"
      required
      hint="Choose the minimum access needed."
      error={fieldState.error?.message}
      note={unusableMessage && <Alert tone="info">{unusableMessage}</Alert>}
    >
      {SCOPES.map(scope => {
        const refusal = refusalFor(holder, scope);
        const included = refusal === null && isIncludedInGlobal(scope, chosen);
        return (
          <Checkbox
            key={scope}
            name={field.name}
            value={scope}
            checked={included || chosen.includes(scope)}
            onChange={event => field.onChange(tickScope(field.value, scope, event.target.checked))}
            label={<span translate="no">{SCOPE_LABELS[scope]}</span>}
            hint={scopeHint(scope, holder.role)}
            refusal={refusal}
            locked={included}
            note={included && <IncludedInGlobal />}
          />
        );
      })}
    </ChoiceGroup>
  );
}

function IncludedInGlobal() {
  return (
    <>
      Included in <span translate="no">{SCOPE_LABELS.global}</span>
    </>
  );
}
