// Keeps the values of the create form if the session ends, until the same user signs in. In memory only; no secrets.
import type { User } from '../../../domain/user.ts';
import type { FormValues } from './form-values.ts';

/** The account matters too, because its services and roles are part of the draft. */
type Owner = Pick<User, 'id' | 'customerId'>;

let draft: { readonly owner: Owner; readonly values: FormValues } | null = null;

export function keepDraft(owner: Owner, values: FormValues): void {
  draft = { owner, values };
}

/** Returns the draft once, and only to the same user in the same account; else discards it. */
export function takeDraft({ id, customerId }: Owner): FormValues | null {
  const taken = draft;
  draft = null;
  return taken?.owner.id === id && taken.owner.customerId === customerId ? taken.values : null;
}
