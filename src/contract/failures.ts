// What the client reports for each kind of fault, in literal words.
import type { ApiErrorKind } from '../api/api-error.ts';
import type { FaultKind } from '../mocks/scenario.ts';

export type Failure = {
  readonly kind: ApiErrorKind;
  readonly status: number | null;
  readonly message: string;
  readonly retryAfter: Date | null;
};

export const FAILURES = {
  '400': {
    kind: 'bad-request',
    status: 400,
    message: 'Bad request: The mock was told to refuse this request.',
    retryAfter: null,
  },
  '401': {
    kind: 'unauthorized',
    status: 401,
    message: 'Provided credentials are missing or invalid',
    retryAfter: null,
  },
  '403': {
    kind: 'forbidden',
    status: 403,
    message: 'You are not authorized to perform this action',
    retryAfter: null,
  },
  '403-sudo': {
    kind: 'sudo-required',
    status: 403,
    message: 'You must POST /sudo to access this endpoint',
    retryAfter: null,
  },
  '404': {
    kind: 'not-found',
    status: 404,
    message: 'Record not found: The mock was told to refuse this request.',
    retryAfter: null,
  },
  '409': {
    kind: 'conflict',
    status: 409,
    message: 'Duplicate record: The mock was told to refuse this request.',
    retryAfter: null,
  },
  '422': {
    kind: 'unprocessable',
    status: 422,
    message: 'Unprocessable request: The mock was told to refuse this request.',
    retryAfter: null,
  },
  '429': {
    kind: 'rate-limited',
    status: 429,
    message:
      'You have exceeded your hourly rate limit. Please contact support@fastly.com if you think this is a mistake.',
    // The next full hour.
    retryAfter: new Date('2026-03-10T12:00:00Z'),
  },
  '500': {
    kind: 'server',
    status: 500,
    message: 'Internal server error: The mock was told to refuse this request.',
    retryAfter: null,
  },
  'time-out': {
    kind: 'timeout',
    status: null,
    message: 'The API didn’t respond within 30 seconds.',
    retryAfter: null,
  },
  offline: { kind: 'offline', status: null, message: 'The API can’t be reached.', retryAfter: null },
  malformed: {
    kind: 'malformed',
    status: 200,
    message: 'The API sent a response that this console can’t read.',
    retryAfter: null,
  },
} as const satisfies Record<FaultKind, Failure>;

/** An answer to no request of the console, from another server or from the API itself. */
export type ForeignAnswer = {
  readonly status: number;
  readonly body: string | null;
  readonly kind: ApiErrorKind;
  /** Whether something may have been created. A server that refuses has not passed the request on. */
  readonly mayExist: boolean;
};

const PAGE = '<!doctype html><title>Log in to this network</title>';

export const FOREIGN_ANSWERS: readonly ForeignAnswer[] = [
  { status: 200, body: PAGE, kind: 'not-the-api', mayExist: true },
  { status: 200, body: 'OK', kind: 'not-the-api', mayExist: true },
  { status: 200, body: '', kind: 'malformed', mayExist: true },
  { status: 200, body: '{"msg":"Record not found"}', kind: 'malformed', mayExist: true },
  { status: 202, body: '', kind: 'malformed', mayExist: true },
  { status: 205, body: null, kind: 'malformed', mayExist: true },
  { status: 303, body: '', kind: 'not-the-api', mayExist: true },
  { status: 303, body: '{"msg":"See other"}', kind: 'not-the-api', mayExist: true },
  { status: 401, body: PAGE, kind: 'not-the-api', mayExist: false },
  { status: 403, body: '{"error":"Blocked"}', kind: 'not-the-api', mayExist: false },
  { status: 404, body: PAGE, kind: 'not-the-api', mayExist: false },
  { status: 404, body: '', kind: 'not-the-api', mayExist: false },
  { status: 404, body: '{"message":"Not Found"}', kind: 'not-the-api', mayExist: false },
  { status: 410, body: PAGE, kind: 'not-the-api', mayExist: false },
];
