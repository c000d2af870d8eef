// Turns what Node received into a request for the mock, or refuses what HTTP forbids or the API never takes.
import type { IncomingMessage } from 'node:http';
import { KEY_HEADER, OTP_HEADER } from '../../wire/headers.ts';
import {
  badRequest,
  bodyTooLarge,
  methodNotAllowed,
  Rejection,
  unsupportedEncoding,
} from '../model/reject.ts';
import { MAX_BODY_BYTES } from '../request/parsed-request.ts';
import type { Exchange } from './connection.ts';

/** Which of two would count is anybody's guess, so neither does. */
const ONCE = ['Host', 'Content-Type', KEY_HEADER, OTP_HEADER, 'Origin'];

/** What a `Request` cannot be made of. */
const UNSPEAKABLE_METHODS = ['CONNECT', 'TRACE', 'TRACK'];

const METHODS = ['GET', 'POST', 'DELETE'];

export function refuseMethod(method: string): Rejection {
  return methodNotAllowed(method, METHODS);
}

/** The address asked for, or why there is none. */
export function readTarget(incoming: IncomingMessage, ownHost: string): URL | Rejection {
  const { url: target = '/', headers, httpVersion, headersDistinct } = incoming;
  const twice = ONCE.find(name => (headersDistinct[name.toLowerCase()]?.length ?? 0) > 1);
  if (twice !== undefined) return badRequest(`Send the header ${twice} once.`);
  if (headers.host === undefined && httpVersion === '1.1') return badRequest('Send the header Host.');
  const host = headers.host ?? ownHost;
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) || !URL.canParse(`http://${host}`)) {
    return badRequest('The header Host is malformed.');
  }
  // A proxy's form counts for its path: whatever it names, it has reached this server (RFC 9112, §3.2.2).
  const path = /^https?:\/\//i.test(target) ? pathOf(target) : target;
  if (!path?.startsWith('/') || path.includes('#')) {
    return badRequest('The request target is malformed. Send a path that begins with a slash.');
  }
  return new URL(`http://${host}${path}`);
}

function pathOf(target: string): string | null {
  if (!URL.canParse(target)) return null;
  const { pathname, search } = new URL(target);
  return pathname + search;
}

/** Why a request of this method and encoding isn't taken. */
export function refuseHead({ method = '', headers }: IncomingMessage): Rejection | null {
  if (UNSPEAKABLE_METHODS.includes(method)) return refuseMethod(method);
  const coding = headers['transfer-encoding']?.trim().toLowerCase() ?? 'chunked';
  if (coding !== 'chunked') return unsupportedEncoding('Transfer-Encoding');
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  return encoding === 'identity' ? null : unsupportedEncoding('Content-Encoding');
}

/** Before anything of the body is asked for. */
export function isDeclaredTooLarge({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES;
}

/** All of the body, never more than the limit; `null` when the client is gone. */
export function readBody({
  incoming,
  broken,
}: Exchange): Promise<Uint8Array<ArrayBuffer> | Rejection | null> {
  return new Promise(resolve => {
    if (isDeclaredTooLarge(incoming)) resolve(bodyTooLarge());
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(bodyTooLarge());
      }
    });
    incoming.once('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    incoming.once('error', () => resolve(null));
    incoming.once('close', () => resolve(null));
    const refuse = () => resolve(broken.reason instanceof Rejection ? broken.reason : null);
    if (broken.aborted) refuse();
    else broken.addEventListener('abort', refuse, { once: true });
  });
}

export function toRequest({ incoming, gone }: Exchange, url: URL, body: Uint8Array<ArrayBuffer>): Request {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const mayCarry = method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, body: mayCarry ? body : null, signal: gone });
}
