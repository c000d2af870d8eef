// All error responses of the mock, with status, message and content type (wire.md §1.4, §1.5, §2.2).
import { JSON_API, PROBLEM_JSON } from '../../wire/content-types.ts';
import {
  type CreateCode,
  type JsonApiErrorBody,
  type LegacyErrorBody,
  MESSAGES,
  type ProblemBody,
} from '../../wire/error-body.ts';
import { formatWireInstant } from '../../wire/format-date.ts';
import { OTP_HEADER } from '../../wire/headers.ts';

type ErrorContentType = 'application/json' | 'text/plain' | typeof JSON_API | typeof PROBLEM_JSON;

type ErrorBody = LegacyErrorBody | JsonApiErrorBody | ProblemBody;

type RejectionOptions = {
  readonly status: number;
  readonly body: ErrorBody;
  readonly headers?: Readonly<Record<string, string>>;
  /** The gateway sends its 401 as `text/plain`, although the body is JSON (wire.md §1.5). */
  readonly contentType?: ErrorContentType;
  /** Whether a wrong password or one-time code was sent. Failed attempts are counted. */
  readonly isFailedAttempt?: boolean;
};

export class Rejection {
  readonly status: number;
  readonly body: ErrorBody;
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: ErrorContentType;
  readonly isFailedAttempt: boolean;

  constructor(options: RejectionOptions) {
    this.status = options.status;
    this.body = options.body;
    this.headers = options.headers ?? {};
    this.contentType = options.contentType ?? 'application/json';
    this.isFailedAttempt = options.isFailedAttempt ?? false;
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

/** Converts a refusal to the format of the newer API family, used by `/automation-tokens` (wire.md §1.4). */
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

/** Converts a refusal to the JSON:API format, used by the event log (wire.md §1.4). */
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

/** The API's status and message are unknown (wire.md §10). They must not look like a wrong password (product rule 3). */
export function automationCreationRefused(reason: string): Rejection {
  const msg = 'Automation tokens cannot be created through the API';
  return new Rejection({ status: 403, body: { msg, detail: `${reason} Create them in the control panel.` } });
}

export function badRequest(detail: string): Rejection {
  return new Rejection({ status: 400, body: { msg: MESSAGES.badRequest, detail } });
}

/** The API documents the status 422 but not its message. A detail about a field starts with the field's name. */
export function unprocessable(detail: string): Rejection {
  return new Rejection({ status: 422, body: { msg: 'Unprocessable request', detail } });
}

/** The code is in both `msg` and `code`, because clients read one or the other (wire.md §2.2). */
export function createTokenRefused(code: CreateCode, detail: string): Rejection {
  return new Rejection({
    status: 400,
    body: { msg: code, detail, code },
    isFailedAttempt: code === 'invalid_grant',
  });
}

/** @param wasSent whether a code was sent, which was then wrong. */
export function oneTimeCodeRequired(wasSent: boolean, status: 400 | 403): Rejection {
  const detail = wasSent
    ? 'The one-time code is wrong or has been used. Wait for the next one and try again.'
    : 'This user signs in with two-factor authentication: send the one-time code.';
  return new Rejection({
    status,
    body: { msg: '2fa.verify', detail, code: '2fa.verify' },
    headers: { [OTP_HEADER]: 'required' },
    isFailedAttempt: wasSent,
  });
}

/** 403, because a 401 would make a client sign out (wire.md §4). The message follows the documentation. */
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
    // Every GET endpoint also answers HEAD.
    headers: { Allow: allowed.join(', ').replace('GET', 'GET, HEAD') },
  });
}

export function bodyTooLarge(): Rejection {
  return new Rejection({
    status: 413,
    body: { msg: 'Request entity too large', detail: 'Send at most 256 KiB.' },
  });
}

/** For compressed bodies. No known client sends them to the API. */
export function unsupportedEncoding(header: string): Rejection {
  const detail = `${header} is not supported. Send the body as it is.`;
  return new Rejection({ status: 415, body: { msg: 'Unsupported media type', detail } });
}

/** An error in the mock itself, not in the request. */
export function internalError(): Rejection {
  const detail = 'The mock could not do this. Its log says more.';
  return new Rejection({ status: 500, body: { msg: 'Internal server error', detail } });
}
