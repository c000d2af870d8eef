// Builds HTTP responses with the headers that every recorded response has (wire.md §1.2).
import { JSON_API } from '../../wire/content-types.ts';
import { Rejection } from '../model/reject.ts';

type Format = {
  readonly contentType?: string;
  /** Whether the body ends with a newline and has a Content-Length, as in the newer API family (wire.md §1.2). */
  readonly endsWithNewline?: boolean;
};

/** A successful response; `body: null` means 204. */
export class Reply<Body> {
  readonly body: Body | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string;
  readonly endsWithNewline: boolean;

  constructor(body: Body | null, headers: Readonly<Record<string, string>> = {}, format: Format = {}) {
    this.body = body;
    this.headers = headers;
    this.contentType = format.contentType ?? 'application/json';
    this.endsWithNewline = format.endsWithNewline ?? false;
  }
}

export function ok<Body>(body: Body, headers?: Readonly<Record<string, string>>): Reply<Body> {
  return new Reply(body, headers);
}

export function okWithNewline<Body>(body: Body): Reply<Body> {
  return new Reply(body, {}, { endsWithNewline: true });
}

/** A response of the JSON:API family (wire.md §1.4). */
export function okJsonApi<Body>(body: Body): Reply<Body> {
  return new Reply(body, {}, { contentType: JSON_API });
}

export function noContent(headers?: Readonly<Record<string, string>>): Reply<never> {
  return new Reply<never>(null, headers);
}

export type Outcome<Body = unknown> = Reply<Body> | Rejection;

const REASON_PHRASES: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
};

export function toResponse(outcome: Outcome, extra: Readonly<Record<string, string>> = {}): Response {
  const status = outcome instanceof Rejection ? outcome.status : outcome.body === null ? 204 : 200;
  const headers = new Headers({ ...commonHeaders(status), ...outcome.headers, ...extra });
  const statusText = REASON_PHRASES[status] ?? '';
  if (outcome.body === null) return new Response(null, { status, statusText, headers });
  headers.set('Content-Type', outcome.contentType);
  headers.set('Vary', 'Accept-Encoding');
  if (outcome instanceof Rejection || !outcome.endsWithNewline) {
    return new Response(JSON.stringify(outcome.body), { status, statusText, headers });
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(outcome.body)}\n`);
  headers.set('Content-Length', String(bytes.length));
  return new Response(bytes, { status, statusText, headers });
}

/** A response that was cut off: half a body with the same status, except that a 204 becomes a 200 to have a body. */
export async function truncated(response: Response): Promise<Response> {
  const text = await response.text();
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  if (response.status !== 204) {
    const { status, statusText } = response;
    return new Response(text.slice(0, Math.ceil(text.length / 2)), { status, statusText, headers });
  }
  for (const [name, value] of Object.entries(commonHeaders(200))) headers.set(name, value);
  headers.set('Content-Type', 'application/json');
  return new Response('{"status":', { status: 200, statusText: 'OK', headers });
}

/** The API really sends a header named `Status`. */
function commonHeaders(status: number): Record<string, string> {
  return {
    'Cache-Control': 'no-store',
    Pragma: 'no-cache',
    Server: 'fastly control-gateway',
    Status: `${status} ${REASON_PHRASES[status] ?? ''}`,
    'Strict-Transport-Security': 'max-age=31536000',
  };
}
