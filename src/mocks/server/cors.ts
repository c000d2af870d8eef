// Which pages a browser lets read the answers: those of the console, and no others (wire.md §1.7).
import type { IncomingMessage } from 'node:http';
import {
  KEY_HEADER,
  OTP_HEADER,
  RATE_LIMIT_REMAINING_HEADER,
  RATE_LIMIT_RESET_HEADER,
} from '../../wire/headers.ts';
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
  // Ours, as is the refusal that carries it.
  'Retry-After',
].join(', ');

/** Whether a browser asks first if its page may send a request. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  );
}

export function answerPreflight(
  { headers }: IncomingMessage,
  origins: readonly string[],
): Reply<never> | Rejection {
  return isAllowed(headers.origin, origins)
    ? noContent({
        'Access-Control-Allow-Methods': ALLOWED_METHODS,
        'Access-Control-Allow-Headers': ALLOWED_HEADERS,
      })
    : notAuthorized('The mock API takes requests from pages of its own console only: see --origin.');
}

/** Adds what lets the page read an answer. */
export function addCors(headers: Headers, origin: string | undefined, origins: readonly string[]): void {
  if (origins.length === 0) return;
  headers.append('Vary', 'Origin');
  if (origin === undefined || !isAllowed(origin, origins)) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS);
}

function isAllowed(origin: string | undefined, origins: readonly string[]): boolean {
  return origin !== undefined && origins.includes(origin);
}
