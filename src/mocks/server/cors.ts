// CORS: only pages of the console may read the responses (wire.md §1.7).
import type { IncomingHttpHeaders } from 'node:http';
import { OTP_HEADER, RATE_LIMIT_REMAINING_HEADER, RATE_LIMIT_RESET_HEADER } from '../../wire/headers.ts';
import { KEY_HEADER } from '../../wire/key-header.ts';
import { notAuthorized, type Rejection } from '../model/reject.ts';
import { noContent, type Reply } from '../request/reply.ts';

/** The ports of `npm start` and `npm run dev`. */
const CONSOLE_PORTS = [4173, 5173];

export const CONSOLE_ORIGINS = CONSOLE_PORTS.flatMap(port => [
  `http://localhost:${port}`,
  `http://127.0.0.1:${port}`,
]);

const ALLOWED_METHODS = 'GET, POST, PUT, PATCH, DELETE';

const ALLOWED_HEADERS = [KEY_HEADER, OTP_HEADER, 'Content-Type', 'Accept', 'Authorization'].join(', ');

const EXPOSED_HEADERS = [
  RATE_LIMIT_REMAINING_HEADER,
  RATE_LIMIT_RESET_HEADER,
  OTP_HEADER,
  'Fastly-Password',
  'Fastly-SSO-Login-Url',
  'Link',
  // Our own choice, like the refusal that carries it.
  'Retry-After',
].join(', ');

/** Whether a browser asks if a page may send a request, before it sends it. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('Origin') && headers.has('Access-Control-Request-Method');
}

export function answerPreflight(): Reply<never> {
  return noContent({
    'Access-Control-Allow-Methods': ALLOWED_METHODS,
    'Access-Control-Allow-Headers': ALLOWED_HEADERS,
  });
}

/** The refusal of a request by a foreign page, or `null`. Programs send no origin, and a page may ask its own server. */
export function refuseOrigin(
  { origin, host }: IncomingHttpHeaders,
  origins: readonly string[],
): Rejection | null {
  if (origin === undefined || origins.includes(origin)) return null;
  if (host !== undefined && origin === `http://${host}`) return null;
  return notAuthorized(
    'Only pages of the console may send requests to the mock API. Allow others with --origin.',
  );
}

/** Adds the headers that let a page of an allowed origin read the response. */
export function addCors(headers: Headers, origin: string | undefined, origins: readonly string[]): void {
  if (origins.length === 0) return;
  headers.append('Vary', 'Origin');
  if (origin === undefined || !origins.includes(origin)) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS);
}
