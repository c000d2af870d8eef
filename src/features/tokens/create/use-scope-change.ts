// Says aloud what another type or role does to the ticked scopes; the scope field shows it in place.
import { useFormContext, useWatch } from 'react-hook-form';
import type { Role } from '../../../domain/role.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { type FormValues, holderOf } from './form-values.ts';
import { scopeChangeMessage } from './scope-choice.ts';

/** To be called right after the change, before the next render. */
export function useScopeChange(ownRole: Role): () => void {
  const announce = useAnnounce();
  const { getValues } = useFormContext<FormValues>();
  const [type, role] = useWatch<FormValues, ['type', 'role']>({ name: ['type', 'role'] });
  return () => {
    const values = getValues();
    const before = holderOf({ type, role }, ownRole);
    const words = scopeChangeMessage(values.scopes, before, holderOf(values, ownRole));
    if (words !== null) announce(words);
  };
}
