// The one error that the client throws: every way a request can fail, told apart before anyone sees it.
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

/** The fields of a request that a refusal can be about. */
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
  /** The HTTP status, or `null` when no answer came. */
  readonly status: number | null;
  readonly message: string;
  readonly code: CreateCode | null;
  /** The fields that the server named, with its words. */
  readonly fields: Readonly<Partial<Record<ApiField, string>>>;
  /** When to try again after a rate limit, if the server said. */
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

  /** Whether the request may have done its work although no usable answer came back. */
  get outcomeUnknown(): boolean {
    return ['timeout', 'offline', 'malformed', 'server'].includes(this.kind);
  }
}
