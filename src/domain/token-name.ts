// The rules and warnings for the name of a new token.
import { isBrowserSession, NAME_MAX_LENGTH } from './token.ts';

/** Why a name is not allowed. The API decides it by the same rule in the mock. */
export type NameRefusal = 'empty' | 'too-long' | 'unprintable' | 'reserved';

/** Line breaks, control characters and lone surrogates: lists, logs and files cannot show them as they are. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Space around the name is ignored. */
export function nameRefusal(name: string): NameRefusal | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'empty';
  if (trimmed.length > NAME_MAX_LENGTH) return 'too-long';
  if (UNPRINTABLE.test(trimmed)) return 'unprintable';
  return isBrowserSession({ name: trimmed }) ? 'reserved' : null;
}

/** The error message for a name, or `null`. */
export function nameProblem(name: string): string | null {
  switch (nameRefusal(name)) {
    case 'empty':
      return 'Enter a name that says where the token will be used.';
    case 'too-long': {
      const length = name.trim().length.toLocaleString('en-GB');
      return `Shorten the name to ${NAME_MAX_LENGTH} characters. It has ${length}.`;
    }
    case 'unprintable':
      return 'Remove line breaks and control characters from the name.';
    case 'reserved':
      return 'Choose another name: this one marks browser sessions.';
    case null:
      return null;
  }
}

/** Credentials with a known prefix: GitHub, GitLab, npm, Slack, Stripe, AWS, and JSON Web Tokens. */
const KNOWN_SECRET =
  /^(?:(?:gh[oprsu]_|github_pat_|glpat-|npm_|xox[abeprs]-|[prs]k_(?:live|test)_)[\w-]{10,}|A[KS]IA[A-Z0-9]{16}|eyJ[\w-]{10,}\.[\w.-]+)$/;

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Whether a name looks like a pasted secret, which must not appear in lists and logs as names do. API tokens have 32
 * characters of base64url (wire.md §1.6), and other secrets are long, unbroken and random too. Service ids
 * (22 characters) and UUIDs are not secrets: people use them in names.
 */
export function looksLikeSecret(name: string): boolean {
  return name
    .split(/[\s:,;"'`()<>]+/)
    .some(
      word => KNOWN_SECRET.test(word) || (/^[\w+/=-]{24,}$/.test(word) && !UUID.test(word) && isRandom(word)),
    );
}

/** Random text switches often between lower case, upper case and digits. Words rarely do, even when run together. */
function isRandom(word: string): boolean {
  return word.split(/[^A-Za-z0-9]+/).some(run => {
    const changes = run.match(/(?<=[a-z])[A-Z\d]|(?<=[A-Z])\d|(?<=\d)[A-Za-z]/g)?.length ?? 0;
    return run.length >= 10 && changes / run.length >= 0.25;
  });
}

/** Whether an existing token has the name already. Case and space around the name are ignored. */
export function isDuplicateName(name: string, existing: readonly { readonly name: string }[]): boolean {
  const wanted = name.trim().toLocaleLowerCase('en');
  return wanted !== '' && existing.some(token => token.name.trim().toLocaleLowerCase('en') === wanted);
}
