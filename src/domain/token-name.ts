// The rules and warnings for the name of a new token.
import { comparableText, isSameName } from './comparable-text.ts';
import { hasVisibleText } from './foreign-text.ts';
import { isBrowserSession, NAME_MAX_LENGTH } from './token.ts';
import { withSeparators } from './with-separators.ts';

/** Why a name is not allowed. The API decides it by the same rule in the mock. */
export type NameRefusal = 'empty' | 'too-long' | 'unprintable' | 'invisible' | 'reserved';

/** Line breaks, control characters and lone surrogates: lists, logs and files cannot show them as they are. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Space around the name is ignored. A name that looks like a reserved one is reserved, too. */
export function nameRefusal(name: string): NameRefusal | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'empty';
  if (trimmed.length > NAME_MAX_LENGTH) return 'too-long';
  if (UNPRINTABLE.test(trimmed)) return 'unprintable';
  if (!hasVisibleText(trimmed)) return 'invisible';
  return isBrowserSession({ name: comparableText(trimmed) }) ? 'reserved' : null;
}

/** The text with a blank in place of what {@link nameRefusal} calls unprintable. */
export function printable(text: string): string {
  return text.replace(new RegExp(UNPRINTABLE, 'gu'), ' ').trim();
}

/** The error message for a name, or `null`. */
export function nameProblem(name: string): string | null {
  switch (nameRefusal(name)) {
    case 'empty':
      return 'Enter a name that describes where the token is used.';
    case 'too-long': {
      const length = withSeparators(name.trim().length);
      return `Shorten the name to ${NAME_MAX_LENGTH} characters. It has ${length}.`;
    }
    case 'unprintable':
      return 'Remove line breaks and control characters from the name.';
    case 'invisible':
      return 'Enter a name with visible characters.';
    case 'reserved':
      return 'This name is reserved for browser sessions. Choose another name.';
    case null:
      return null;
  }
}

/** Whether an existing token has the name already. */
export function isDuplicateName(name: string, existing: readonly { readonly name: string }[]): boolean {
  return existing.some(token => isSameName(token.name, name));
}
