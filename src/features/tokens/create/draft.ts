// What was typed into a form that lost its session, until the same person is back. In memory only; no secret is in it.
import type { User } from '../../../domain/user.ts';
import type { FormValues } from './form-values.ts';

/** Who typed, and in which account: services and roles are of that account. */
type Owner = Pick<User, 'id' | 'customerId'>;

let draft: { readonly owner: Owner; readonly values: FormValues } | null = null;

export function keepDraft(owner: Owner, values: FormValues): void {
  draft = { owner, values };
}

/** Hands the draft over, once, and only to the person who typed it, in the account it was typed in. */
export function takeDraft({ id, customerId }: Owner): FormValues | null {
  const kept = draft;
  draft = null;
  return kept?.owner.id === id && kept.owner.customerId === customerId ? kept.values : null;
}
