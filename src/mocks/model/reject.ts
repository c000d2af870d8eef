// Every refusal of the mock, with its status, words and content type (wire.md §1.4, §1.5, §2.2).
import { JSON_API, PROBLEM_JSON } from '../../wire/content-types.ts';
import { formatWireInstant } from '../../wire/date.ts';
import {
  type CreateCode,
  type JsonApiErrorBody,
  type LegacyErrorBody,
  MESSAGES,
  type ProblemBody,
} from '../../wire/error-body.ts';
import { OTP_HEADER } from '../../wire/headers.ts';

type ErrorContentType = 'application/json' | 'text/plain' | typeof JSON_API | typeof PROBLEM_JSON;

type ErrorBody = LegacyErrorBody | JsonApiErrorBody | ProblemBody;

type RejectionFacts = {
  readonly status: number;
  readonly body: ErrorBody;
  readonly headers?: Readonly<Record<string, string>>;
  /** The gateway sends its 401 as `text/plain` although it is JSON (wire.md §1.5). */
  readonly contentType?: ErrorContentType;
  /** Whether a wrong password or code was given: those are counted. */
  readonly isFailedAttempt?: boolean;
};

export class Rejection {
  readonly status: number;
  readonly body: ErrorBody;
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: ErrorContentType;
  readonly isFailedAttempt: boolean;

  constructor(facts: RejectionFacts) {
    this.status = facts.status;
    this.body = facts.body;
    this.headers = facts.headers ?? {};
    this.contentType = facts.contentType ?? 'application/json';
    this.isFailedAttempt = facts.isFailedAttempt ?? false;
  }
}

export function invalidKey(): Rejection {
  return new Rejection({ status: 401, body: { msg: MESSAGES.badCredentials }, contentType: 'text/plain' });
}

export function expiredKey(tokenId: string, expiredAt: Date): Rejection {
  const msg = `Token ${tokenId} expired at ${formatWireInstant(expiredAt)}`;
  return new Rejection({ status: 401, body: { msg }, contentType: 'text/plain' });
}

export function readOnly(): Rejection {
  return new Rejection({ status: 403, body: { msg: MESSAGES.readOnly } });
}

export function sudoRequired(): Rejection {
  return new Rejection({ status: 403, body: { msg: MESSAGES.sudoRequired } });
}

export function notAuthorized(detail?: string): Rejection {
  return new Rejection({ status: 403, body: { msg: MESSAGES.notAuthorized, ...(detail && { detail }) } });
}

/** A refusal in the shape of the newer family, which `/automation-tokens` belongs to (wire.md §1.4). */
export function asProblem(refusal: Rejection): Rejection {
  const { status, body, headers } = refusal;
  if (!('msg' in body)) return refusal;
  return new Rejection({
    status,
    body: { title: body.msg, status, detail: body.detail ?? body.msg, errors: null },
    headers,
    contentType: PROBLEM_JSON,
  });
}

/** A refusal in the shape of JSON:API, which the event log belongs to (wire.md §1.4). */
export function asJsonApi(refusal: Rejection): Rejection {
  const { status, body, headers } = refusal;
  if (!('msg' in body)) return refusal;
  return new Rejection({
    status,
    body: { errors: [{ title: body.msg, detail: body.detail ?? body.msg }] },
    headers,
    contentType: JSON_API,
  });
}

/** Status and words are unknown (wire.md §10). They must not read like a wrong password (product rule 3). */
export function automationCreationRefused(why: string): Rejection {
  const msg = 'Automation tokens cannot be created through the API';
  return new Rejection({ status: 403, body: { msg, detail: `${why} Create them in the control panel.` } });
}

export function badRequest(detail: string): Rejection {
  return new Rejection({ status: 400, body: { msg: MESSAGES.badRequest, detail } });
}

/** The status of a 422 is documented, its words are ours. A detail about a field starts with the field's name. */
export function unprocessable(detail: string): Rejection {
  return new Rejection({ status: 422, body: { msg: 'Unprocessable request', detail } });
}

/** The code sits in `msg` and in `code`: some clients read the one, some the other (wire.md §2.2). */
export function createTokenRefused(code: CreateCode, detail: string): Rejection {
  return new Rejection({
    status: 400,
    body: { msg: code, detail, code },
    isFailedAttempt: code === 'invalid_grant',
  });
}

export function oneTimeCodeRequired(given: boolean, status: 400 | 403): Rejection {
  const detail = given
    ? 'The one-time code is wrong or has been used. Wait for the next one and try again.'
    : 'This user signs in with two-factor authentication: send the one-time code.';
  return new Rejection({
    status,
    body: { msg: '2fa.verify', detail, code: '2fa.verify' },
    headers: { [OTP_HEADER]: 'required' },
    isFailedAttempt: given,
  });
}

/** 403, not 401: a 401 would make a client sign out (wire.md §4). The words follow the documentation. */
export function wrongSudoPassword(): Rejection {
  const msg = 'The supplied username/password combination is not correct';
  return new Rejection({ status: 403, body: { msg }, isFailedAttempt: true });
}

export function sudoUserLocked(): Rejection {
  const msg = 'This user is locked. A superuser of the account can unlock it.';
  return new Rejection({ status: 403, body: { msg } });
}

export function tooManyAttempts(seconds: number): Rejection {
  const detail = `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`;
  return new Rejection({
    status: 429,
    body: { msg: 'Too many wrong passwords', detail },
    headers: { 'Retry-After': String(seconds) },
  });
}

export function rateLimited(): Rejection {
  return new Rejection({ status: 429, body: { msg: MESSAGES.rateLimited } });
}

export function tokenNotFound(id: string): Rejection {
  return new Rejection({
    status: 404,
    body: { msg: MESSAGES.notFound, detail: `Cannot find token '${id}'` },
  });
}

export function userNotFound(id: string): Rejection {
  return new Rejection({ status: 404, body: { msg: MESSAGES.notFound, detail: `Cannot find user '${id}'` } });
}

export function eventNotFound(id: string): Rejection {
  return new Rejection({
    status: 404,
    body: { msg: MESSAGES.notFound, detail: `Cannot find event '${id}'` },
  });
}

export function pathNotFound(path: string): Rejection {
  return new Rejection({ status: 404, body: { msg: MESSAGES.notFound, detail: `Cannot find '${path}'` } });
}

export function methodNotAllowed(method: string, allowed: readonly string[]): Rejection {
  return new Rejection({
    status: 405,
    body: {
      msg: 'Method not allowed',
      detail: `${method} is not supported here. Use ${allowed.join(' or ')}.`,
    },
    // Whoever answers GET answers HEAD.
    headers: { Allow: allowed.join(', ').replace('GET', 'GET, HEAD') },
  });
}

export function bodyTooLarge(): Rejection {
  return new Rejection({
    status: 413,
    body: { msg: 'Request entity too large', detail: 'Send at most 256 KiB.' },
  });
}

/** Compressed bodies, above all: nobody is known to send the API any. */
export function unsupportedEncoding(header: string): Rejection {
  const detail = `${header} is not supported. Send the body as it is.`;
  return new Rejection({ status: 415, body: { msg: 'Unsupported media type', detail } });
}

export function unmetExpectation(): Rejection {
  const detail = 'Expect may say nothing but 100-continue.';
  return new Rejection({ status: 417, body: { msg: 'Expectation failed', detail } });
}

export function tooSlow(): Rejection {
  const detail = 'The request did not arrive in time. Send it again.';
  return new Rejection({ status: 408, body: { msg: 'Request timeout', detail } });
}

export function headTooLarge(): Rejection {
  const detail = 'Send at most 16 KiB of headers, the path included.';
  return new Rejection({ status: 431, body: { msg: 'Request header fields too large', detail } });
}

/** The mock's own fault, never the client's. */
export function internalError(): Rejection {
  const detail = 'The mock could not do this. Its log says more.';
  return new Rejection({ status: 500, body: { msg: 'Internal server error', detail } });
}
