// Announces how a change of type or role affects the ticked scopes.
import { useFormContext, useWatch } from 'react-hook-form';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { type FormValues, holderOf } from './form-values.ts';
import { scopeChangeMessage } from './scope-choice.ts';

/** @returns a function to call right after the change, before the next render. */
export function useScopeChange(ownRole: string): () => void {
  const announce = useAnnounce();
  const { getValues } = useFormContext<FormValues>();
  const [type, role] = useWatch<FormValues, ['type', 'role']>({ name: ['type', 'role'] });
  return () => {
    const values = getValues();
    const before = holderOf({ type, role }, ownRole);
    const message = scopeChangeMessage(values.scopes, before, holderOf(values, ownRole));
    if (message !== null) announce(message);
  };
}
