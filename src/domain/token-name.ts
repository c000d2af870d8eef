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

/** Credentials that are told by how they begin: of GitHub, GitLab, npm, Slack, Stripe, AWS, and web tokens. */
const KNOWN_SECRET =
  /^(?:(?:gh[oprsu]_|github_pat_|glpat-|npm_|xox[abeprs]-|[prs]k_(?:live|test)_)[\w-]{10,}|A[KS]IA[A-Z0-9]{16}|eyJ[\w-]{10,}\.[\w.-]+)$/;

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Whether a name looks like a pasted secret: names are shown in lists and logs, secrets must not be.
 * API tokens are 32 characters of base64url (wire.md §1.6); others are long, unbroken and random too. Ids of
 * services (22 characters) and UUIDs are not secrets and do stand in names.
 */
export function looksLikeSecret(name: string): boolean {
  return name
    .split(/[\s:,;"'`()<>]+/)
    .some(
      word => KNOWN_SECRET.test(word) || (/^[\w+/=-]{24,}$/.test(word) && !UUID.test(word) && isRandom(word)),
    );
}

/** Words, also run together, seldom change between small letters, capitals and digits; random text does so always. */
function isRandom(word: string): boolean {
  return word.split(/[^A-Za-z0-9]+/).some(run => {
    const changes = run.match(/(?<=[a-z])[A-Z\d]|(?<=[A-Z])\d|(?<=\d)[A-Za-z]/g)?.length ?? 0;
    return run.length >= 10 && changes / run.length >= 0.25;
  });
}

/** Whether an existing token has that name already. Compared trimmed, without regard to case. */
export function isDuplicateName(name: string, existing: readonly { readonly name: string }[]): boolean {
  const wanted = name.trim().toLocaleLowerCase('en');
  return wanted !== '' && existing.some(token => token.name.trim().toLocaleLowerCase('en') === wanted);
}
