// The error that the client throws for every way a request can fail.
import type { CreateCode } from '../wire/error-body.ts';

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
  | 'malformed';

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
};

export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number | null;
  readonly code: CreateCode | null;
  readonly fields: ApiErrorFacts['fields'];
  readonly retryAfter: Date | null;

  constructor(facts: ApiErrorFacts) {
    super(facts.message);
    this.name = 'ApiError';
    this.kind = facts.kind;
    this.status = facts.status;
    this.code = facts.code;
    this.fields = facts.fields;
    this.retryAfter = facts.retryAfter;
  }

  /** Whether the request may have succeeded on the server although no usable response arrived. */
  get outcomeUnknown(): boolean {
    return ['timeout', 'offline', 'malformed', 'server'].includes(this.kind);
  }
}
