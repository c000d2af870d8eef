// Deletes an object. It counts as deleted only if the API itself says so (product 4.6).
import { ApiError } from './api-error.ts';
import { requestDone, requestJson } from './http.ts';

export type Deletion = {
  readonly path: string;
  /** A key to use instead of the session's. */
  readonly key?: string;
  /** The API's answer to a deletion: tokens are answered by 204, users by 200 and a status. */
  readonly isDone: (status: number, body: unknown) => boolean;
  /** Milliseconds, if not the default time limit of a request. */
  readonly timeLimit?: number;
};

/** What is asked for. */
export type Asked = Omit<Deletion, 'isDone'>;

/** A token is deleted on 204 (wire.md §2.6). */
export function isNoContent(status: number): boolean {
  return status === 204;
}

/**
 * Deletes an object, or does nothing if the API says that it does not exist. If the answer cannot be understood, the
 * object is asked for once.
 * @throws ApiError if it still exists, or may exist.
 */
export async function deleteObject({ isDone, ...request }: Deletion): Promise<void> {
  try {
    await requestDone({ ...request, method: 'DELETE' }, isDone);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.kind === 'not-found') return;
    if (!isNotUnderstood(error)) throw error;
    if (await exists(request, error)) throw withOutcome(error, false);
  }
}

/** Whether a response came that does not tell what became of the request. */
export function isNotUnderstood(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.kind === 'not-the-api' || error.kind === 'malformed');
}

/**
 * Asks whether the object exists.
 * @param doubt thrown if the answer does not tell, with an unknown outcome.
 * @throws ApiError with the API's 401, because the session has ended then.
 */
export async function exists(request: Asked, doubt: ApiError): Promise<boolean> {
  try {
    await requestJson({ ...request, method: 'GET' }, withId);
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return false;
    if (error instanceof ApiError && error.kind === 'unauthorized') throw error;
    throw withOutcome(doubt, true);
  }
}

function withOutcome({ kind, status, message, code, fields, retryAfter }: ApiError, outcomeUnknown: boolean) {
  return new ApiError({ kind, status, message, code, fields, retryAfter, outcomeUnknown });
}

/** Any object of the API. */
const withId = {
  safeParse(data: unknown): { success: true; data: null } | { success: false } {
    const isObject = typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string';
    return isObject ? { success: true, data: null } : { success: false };
  },
};
