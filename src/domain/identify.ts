// What a text is that somebody wants to identify: a secret, a token's ID, an address, a client, or words to search for.
import { apiTokenIn } from './api-token.ts';
import { comparableText } from './comparable-text.ts';
import { lookedUpId } from './id.ts';
import { parseIp } from './ip-address.ts';
import { looksLikeSecret } from './secret-shape.ts';

export type Identified =
  /** `token` is what the API can be asked about; `null` for a credential of another service. */
  | { readonly kind: 'secret'; readonly token: string | null }
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'ip'; readonly ip: string }
  | { readonly kind: 'client'; readonly client: string }
  | { readonly kind: 'text'; readonly text: string };

/** A program with its version, such as `curl/8.5.0`, with anything after it. */
const CLIENT = /^[A-Za-z][\w.+-]*(?: [A-Za-z][\w.+-]*){0,3}\/v?\d/;

/** An address as logs write it: in brackets, with a port. */
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d{1,5})?|([\d.]+):\d{1,5})$/;

/** A secret comes first: whatever contains one is shown, stored and sent as nothing else. */
export function identify(typed: string): Identified {
  if (looksLikeSecret(typed)) return { kind: 'secret', token: apiTokenIn(typed) };
  const text = comparableText(typed);
  const id = lookedUpId(text);
  if (id !== null) return { kind: 'id', id };
  const [, bracketed, plain] = WITH_PORT.exec(text) ?? [];
  const ip = bracketed ?? plain ?? text;
  if (parseIp(ip) !== null) return { kind: 'ip', ip: ip.toLowerCase() };
  if (CLIENT.test(text)) return { kind: 'client', client: text };
  return { kind: 'text', text };
}
