// Rules for the name of a new token.
import { isBrowserSession, NAME_MAX_LENGTH } from './token.ts';

/** What is wrong with a name, or `null`. The name is judged trimmed. */
export function nameProblem(name: string): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'Enter a name that says where the token will be used.';
  if (trimmed.length > NAME_MAX_LENGTH) {
    return `Shorten the name to ${NAME_MAX_LENGTH} characters. It has ${trimmed.length.toLocaleString('en-GB')}.`;
  }
  if (isBrowserSession({ name: trimmed })) return 'Choose another name: this one marks browser sessions.';
  return null;
}

/**
 * Whether a name looks like a pasted secret: names are shown in lists and logs, secrets must not be.
 * API tokens are 32 characters of base64url (wire.md §1.6); other credentials are long unbroken runs that
 * mix letters and digits too.
 */
export function looksLikeSecret(name: string): boolean {
  return name
    .split(/\s+/)
    .some(
      word =>
        /^[\w+/=-]{24,}$/.test(word) && /\d/.test(word) && /[a-z]/i.test(word) && !/[-_]\d+[-_]/.test(word),
    );
}

/** Whether an existing token has that name already. Compared trimmed, without regard to case. */
export function isDuplicateName(name: string, existing: readonly { readonly name: string }[]): boolean {
  const wanted = name.trim().toLocaleLowerCase('en');
  return wanted !== '' && existing.some(token => token.name.trim().toLocaleLowerCase('en') === wanted);
}
