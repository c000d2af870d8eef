// Recognises text that looks like a secret, which must not be shown, stored or sent as other text is.
import { comparableText } from './comparable-text.ts';

/** Credentials with a known prefix: GitHub, GitLab, npm, Slack, Stripe, AWS, and JSON Web Tokens. */
export const KNOWN_SECRET =
  /(?<![A-Za-z0-9])(?:(?:gh[oprsu]_|github_pat_|glpat-|npm_|xox[abeprs]-|[prs]k_(?:live|test)_)[\w-]{10,}|A[KS]IA[A-Z0-9]{16}(?![A-Za-z0-9])|eyJ[\w-]{10,}\.[\w.-]+)/;

/** A digest, or bytes as hexadecimal digits. */
const HEX = /(?<![A-Za-z0-9])(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{32,}(?![A-Za-z0-9])/i;

/** The length of an API token, whose characters are those of base64url (wire.md §1.6). */
const TOKEN_LENGTH = 32;

/** No secret is shorter: the shortest known prefix and ten characters. */
const MIN_LENGTH = 14;

/** Ids (wire.md §1.6) and UUIDs are random too, but not secret: people use them in names and look for them. */
const PUBLIC_ID =
  /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{21,22}|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(?![A-Za-z0-9])/gi;

const ENCODED_BYTE = /%([\da-f]{2})/gi;

/**
 * Whether the text contains what looks like an API token or another long, unbroken and random secret: alone, in
 * quotes, in a header or an assignment, or encoded for a URL. Words, ids, UUIDs and addresses do not.
 */
export function looksLikeSecret(text: string): boolean {
  return text.length >= MIN_LENGTH && decodings(comparableText(text)).some(containsSecret);
}

/** Whether a word of `[\w-]` can be an API token. */
export function isApiToken(word: string): boolean {
  return word.length === TOKEN_LENGTH && (HEX.test(word) || !isReadable(word));
}

function containsSecret(text: string): boolean {
  return (
    KNOWN_SECRET.test(text) ||
    HEX.test(text) ||
    (text.match(/[\w-]+/g) ?? []).some(isApiToken) ||
    (text.match(/[\w+/-]{24,}/g) ?? []).some(word => isRandom(word))
  );
}

/**
 * The text, and what an address with it as a value means. A value can itself be an address. The digits of an encoded
 * byte, as in `owner%3D`, do not belong to the word after it.
 */
export function decodings(text: string): string[] {
  const found: string[] = [];
  let last = text;
  for (let rounds = 0; rounds < 4; rounds++) {
    found.push(last.replace(ENCODED_BYTE, ' '));
    const decoded = last.replace(ENCODED_BYTE, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (decoded === last) break;
    last = decoded;
  }
  return found;
}

/** Of a word as long as an API token: it consists of a few words and numbers, or of them and an id. */
function isReadable(word: string): boolean {
  const isOverlong = /[a-z]{22}|[A-Z]{22}|\d{16}/.test(word);
  return isNamedId(word) || (!isOverlong && parts(word) <= word.length / 4);
}

/** Random text consists of many short parts. A secret may have other text around it. */
function isRandom(word: string): boolean {
  if (isNamedId(word)) return false;
  for (let start = 0; start === 0 || start + TOKEN_LENGTH <= word.length; start++) {
    const stretch = word.slice(start, start + TOKEN_LENGTH);
    if (parts(stretch) > stretch.length / 3) return true;
  }
  return false;
}

/** A word, a number, or a short mix of both, such as `v2`, `eu1` and `k8s`. */
const PLAIN_PART = /^(?:[A-Z]?[a-z]*|[A-Z]+|\d+|[a-z]{1,2}\d{1,2}[a-z]?)$/;

/** Whether only plain parts are left without ids, as in `svc-SU1Z0isxPaozGVKXdv0eY7-purge`. */
function isNamedId(word: string): boolean {
  const rest = word.replace(PUBLIC_ID, '');
  return rest !== word && rest.split(/[^A-Za-z0-9]+/).every(part => PLAIN_PART.test(part));
}

/** The number of words, capitals and numbers in a word such as `PurgeEU-2026`, which has three. A date is one. */
function parts(word: string): number {
  return word.match(/[A-Z]?[a-z]+|[A-Z]+|\d+(?:-\d+)*/g)?.length ?? 0;
}
