// Generates ids and secrets in the API's alphabets (wire.md §1.6), and the digest that is stored instead of a secret.

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const ID_LENGTH = 22;
const SECRET_LENGTH = 32;

/** The random parts of a new token. The secret is only sent in the response; the digest is stored. */
export type Minted = { readonly id: string; readonly secret: string; readonly digest: string };

export function mintId(): string {
  return mint(BASE62, ID_LENGTH);
}

export async function mintToken(): Promise<Minted> {
  const secret = mint(BASE64URL, SECRET_LENGTH);
  return { id: mintId(), secret, digest: await digest(secret) };
}

/** SHA-256 in hex. */
export async function digest(secret: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('');
}

function mint(alphabet: string, length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // Values outside the alphabet are skipped, so that all characters are equally likely.
      const character = alphabet[byte % 64];
      if (character !== undefined && text.length < length) text += character;
    }
  }
  return text;
}

/** Derives an id from a text. The same text always gives the same id, so seeds are deterministic. */
export function stableId(text: string): string {
  const state = hash(text);
  const codes: number[] = [];
  for (let index = 0; index < ID_LENGTH; index++) {
    // Two independent 32-bit streams, because one would give collisions among 100,000 ids.
    const stream = index % 2;
    const next = Math.imul((state[stream] ?? 0) ^ (index + 1), 0x9e3779b1) >>> 0;
    state[stream] = (next ^ (next >>> 15)) >>> 0;
    codes.push(BASE62.charCodeAt((state[stream] ?? 0) % BASE62.length));
  }
  // One call, because repeated concatenation makes V8 keep 200,000 ids as chains of small strings.
  return String.fromCharCode(...codes);
}

function hash(text: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193) >>> 0;
    second = Math.imul(second ^ code, 0x5f356495) >>> 0;
    second = (second ^ (second >>> 13)) >>> 0;
  }
  return [first, second];
}
