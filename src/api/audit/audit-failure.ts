// Carries an error from the worker to the page as a plain object, because its class does not survive postMessage.
import { UnsafeIdError } from '../../domain/id.ts';
import { ApiError, type ApiErrorFacts } from '../api-error.ts';

/** The facts of an ApiError, an id that was not sent, or the message of any other error. */
export type AuditFailure = ApiErrorFacts | { readonly kind: 'unsafe-id'; readonly id: string } | string;

export function failureOf(error: unknown): AuditFailure {
  if (error instanceof UnsafeIdError) return { kind: 'unsafe-id', id: error.id };
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
  const { kind, status, message, code, fields, retryAfter, outcomeUnknown, session } = error;
  return { kind, status, message, code, fields, retryAfter, outcomeUnknown, session };
}

/** @param session that of the page, because the worker counts sessions of its own. */
export function errorOf(failure: AuditFailure, session: number | null): Error {
  if (typeof failure === 'string') return new Error(failure);
  if (failure.kind === 'unsafe-id') return new UnsafeIdError(failure.id);
  return new ApiError({ ...failure, session: failure.session === null ? null : session });
}
