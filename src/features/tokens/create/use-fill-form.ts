// Fills in fields of the token form, as the person could have done by hand.
import { type UseFormReturn, useFormContext } from 'react-hook-form';
import type { FormValues } from './form-values.ts';

export function useFillForm(): (values: Partial<FormValues>) => void {
  const form = useFormContext<FormValues>();
  return values => fillForm(form, values);
}

export function fillForm({ setValue }: UseFormReturn<FormValues>, values: Partial<FormValues>): void {
  const options = { shouldDirty: true };
  const { type, role, tlsManagement, scopes, access, expiration, day } = values;
  if (type !== undefined) setValue('type', type, options);
  if (role !== undefined) setValue('role', role, options);
  if (tlsManagement !== undefined) setValue('tlsManagement', tlsManagement, options);
  if (scopes !== undefined) setValue('scopes', scopes, options);
  if (access !== undefined) setValue('access', access, options);
  if (expiration !== undefined) setValue('expiration', expiration, options);
  if (day !== undefined) setValue('day', day, options);
}
