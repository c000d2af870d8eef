// The rules and warnings for the name of a new token.
import { isBrowserSession, NAME_MAX_LENGTH } from './token.ts';

/** The error message for a name, or `null`. Space around the name is ignored. */
export function nameProblem(name: string): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'Enter a name that says where the token will be used.';
  if (trimmed.length > NAME_MAX_LENGTH) {
    return `Shorten the name to ${NAME_MAX_LENGTH} characters. It has ${trimmed.length.toLocaleString('en-GB')}.`;
  }
  if (isBrowserSession({ name: trimmed })) return 'Choose another name: this one marks browser sessions.';
  return null;
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
