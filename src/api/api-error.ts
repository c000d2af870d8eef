// The error that the client throws for every way a request can fail.
import { UnsafeIdError } from '../domain/id.ts';
import type { CreateCode } from '../wire/error-body.ts';
import { currentSession } from './session-key.ts';

export type ApiErrorKind =
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'sudo-required'
  | 'not-found'
  | 'conflict'
  | 'unprocessable'
  | 'rate-limited'
  | 'server'
  | 'timeout'
  | 'offline'
  | 'malformed'
  /** Another server answered: a captive portal, a proxy, or the host of the console itself. */
  | 'not-the-api';

/** The request fields that an error can name. */
export type ApiField =
  | 'name'
  | 'role'
  | 'tls_access'
  | 'scope'
  | 'services'
  | 'expires_at'
  | 'password'
  | 'code';

export type ApiErrorFacts = {
  readonly kind: ApiErrorKind;
  /** The HTTP status, or `null` if no response arrived. */
  readonly status: number | null;
  readonly message: string;
  readonly code: CreateCode | null;
  /** The fields that the server named, with its messages. */
  readonly fields: Readonly<Partial<Record<ApiField, string>>>;
  /** When the server allows the next try, or `null` if it did not say. */
  readonly retryAfter: Date | null;
  /** See {@link ApiError.outcomeUnknown}. The kind and status decide if it is omitted. */
  readonly outcomeUnknown?: boolean;
  /** The session whose key the request had. `null` if it had another key or none, or if the path is our invention. */
  readonly session?: number | null;
};

export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number | null;
  readonly code: CreateCode | null;
  readonly fields: ApiErrorFacts['fields'];
  readonly retryAfter: Date | null;
  /** Whether the request was sent and may have succeeded on the server, although no usable response arrived. */
  readonly outcomeUnknown: boolean;
  readonly session: number | null;

  constructor(facts: ApiErrorFacts) {
    super(facts.message);
    this.name = 'ApiError';
    this.kind = facts.kind;
    this.status = facts.status;
    this.code = facts.code;
    this.fields = facts.fields;
    this.retryAfter = facts.retryAfter;
    this.outcomeUnknown = facts.outcomeUnknown ?? isOutcomeUnknown(facts);
    this.session = facts.session ?? null;
  }

  /** Whether the API rejected the key of a session, perhaps of one that is over by now. */
  get isAboutSession(): boolean {
    return this.kind === 'unauthorized' && this.session !== null;
  }

  /** Whether the API rejected the key of the current session. No other error ends it. */
  get endsSession(): boolean {
    return this.isAboutSession && this.session === currentSession();
  }
}

/** Whether a request that changes something may have done so, although it was rejected with this error. */
export function mayHaveSucceeded(error: unknown): boolean {
  return error instanceof ApiError ? error.outcomeUnknown : !(error instanceof UnsafeIdError);
}

/** A server that is not the API and refuses a request has not passed it on. */
function isOutcomeUnknown({ kind, status }: ApiErrorFacts): boolean {
  if (kind === 'not-the-api') return status === null || status < 400;
  return kind === 'timeout' || kind === 'offline' || kind === 'malformed' || kind === 'server';
}

/** The facts of an answer that is not the API's, whatever its status. */
export function factsOfOtherServer(status: number): ApiErrorFacts {
  const message = `Another server responded instead of the API (status ${status}).`;
  return { kind: 'not-the-api', status, message, code: null, fields: {}, retryAfter: null };
}
