// The requests that a live build sends before its libraries have arrived. Whoever makes such a request takes it over.
import { KEY_HEADER } from '../wire/key-header.ts';
import { ownPaths } from '../wire/own-paths.ts';
import { computerNow } from './computer-clock.ts';
import { storedSessionKey } from './stored-session-key.ts';
import { isSendable, type Transmission, transmit } from './transmit.ts';

export type EarlyRequest = {
  readonly transmission: Promise<Transmission>;
  /** Aborts it, and cuts off the body of its response. */
  readonly limit: AbortController;
};

const SESSION_PATHS = [ownPaths.currentUser, ownPaths.currentCustomer, ownPaths.tokenSelf];

/** Milliseconds after which nobody takes them any more, such as if the computer has slept meanwhile. */
const AGE_LIMIT = 30_000;

/** The key that they were sent with, when, and those that nobody has taken yet. */
let sent: {
  readonly key: string;
  readonly at: number;
  readonly requests: Map<string, EarlyRequest>;
} | null = null;

/** Asks for the session's user, account and token, and for the user's own tokens if the page lists them. */
export function sendEarly(listsOwnTokens: boolean): void {
  const key = storedSessionKey();
  // The request itself explains why such a key cannot be sent.
  if (key === null || !isSendable(key)) return;
  const paths = listsOwnTokens ? [ownPaths.tokens, ...SESSION_PATHS] : SESSION_PATHS;
  sent = { key, at: computerNow(), requests: new Map(paths.map(path => [path, send(path, key)])) };
}

function send(path: string, key: string): EarlyRequest {
  const limit = new AbortController();
  const headers = { Accept: 'application/json', [KEY_HEADER]: key };
  const transmission = transmit(path, { method: 'GET', headers, signal: limit.signal });
  // A failure is one of whoever takes it.
  transmission.catch(() => undefined);
  return { transmission, limit };
}

/** The request for a path if nobody has taken it. It stays there for whoever does. */
export function peekEarly(path: string): EarlyRequest | null {
  return sent?.requests.get(path) ?? null;
}

/** The request for a path if it was sent with this key just now, once. */
export function takeEarly(path: string, key: string | null): EarlyRequest | null {
  if (sent === null || sent.key !== key || computerNow() - sent.at > AGE_LIMIT) return null;
  const request = sent.requests.get(path) ?? null;
  sent.requests.delete(path);
  return request;
}

/** Aborts those that nobody has taken, so that no later request gets an old answer. */
export function dropEarly(): void {
  for (const { limit } of sent?.requests.values() ?? []) limit.abort();
  sent = null;
}
