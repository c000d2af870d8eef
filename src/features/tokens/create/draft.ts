// Keeps the values of the create form if the session ends or the page reloads, until the same user is back. No secrets.
import * as v from 'valibot';
import { keepOverReload, takeAfterReload } from '../../../api/tab-storage.ts';
import { looksLikeSecret } from '../../../domain/secret-shape.ts';
import type { User } from '../../../domain/user.ts';
import { keepBeforeReload } from '../../problems/reload-page.ts';
import { type FormValues, formShape } from './form-values.ts';

/**
 * The account matters too, because its services and roles are part of the draft. `place` is the form: the token that is
 * replaced, or nothing.
 */
type Owner = Pick<User, 'id' | 'customerId'> & { readonly place?: string | undefined };

type Draft = { readonly owner: Owner; readonly values: FormValues };

const storedDraft = v.object({
  owner: v.object({ id: v.string(), customerId: v.string(), place: v.optional(v.string()) }),
  values: formShape,
});

let draft: Draft | null = null;

// The sign-in page of an ended session may need a reload, too.
keepBeforeReload(() => draft && keepDraftOverReload(draft.owner, draft.values));

export function keepDraft(owner: Owner, values: FormValues): void {
  draft = { owner, values };
}

export function keepDraftOverReload(owner: Owner, values: FormValues): void {
  keepOverReload(formatDraft(owner, values));
}

/** A name may be a secret that was pasted into the wrong field, which must not be stored. */
export function formatDraft({ id, customerId, place }: Owner, values: FormValues): string {
  const name = looksLikeSecret(values.name) ? '' : values.name;
  return JSON.stringify({ owner: { id, customerId, place }, values: { ...values, name } });
}

/**
 * The draft of this user in this account. It is kept until {@link forgetDraft}, because React may ask for it twice
 * before it shows a form.
 * @param stored what was kept over a reload.
 */
export function draftOf(owner: Owner, stored = takeAfterReload()): FormValues | null {
  draft ??= parseDraft(stored);
  return draft !== null && isSame(draft.owner, owner) ? draft.values : null;
}

function isSame(a: Owner, b: Owner): boolean {
  return a.id === b.id && a.customerId === b.customerId && (a.place ?? '') === (b.place ?? '');
}

/** Once a form is shown: it has the draft, or the draft is somebody else's. */
export function forgetDraft(): void {
  draft = null;
}

/** `null` for anything but a draft of this version of the form. */
function parseDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const stored = v.safeParse(storedDraft, JSON.parse(text));
    return stored.success ? stored.output : null;
  } catch {
    return null;
  }
}
