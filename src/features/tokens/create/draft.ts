// What was typed into a form that lost its session, until the same person is back. In memory only; no secret is in it.
import type { FormValues } from './form-values.ts';

let draft: { readonly userId: string; readonly values: FormValues } | null = null;

export function keepDraft(userId: string, values: FormValues): void {
  draft = { userId, values };
}

/** Hands the draft over, once, and only to the person who typed it. */
export function takeDraft(userId: string): FormValues | null {
  const kept = draft;
  draft = null;
  return kept?.userId === userId ? kept.values : null;
}
