// Deletes an object. It counts as deleted only if the API itself says so (product 4.6).

import { paths } from '../wire/paths.ts';
import { schemaOf } from '../wire/schema.ts';
import { ApiError } from './api-error.ts';
import { requestDone, requestJson } from './http.ts';
import { currentSession } from './session-key.ts';

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
    if (error.kind !== 'not-the-api' && error.kind !== 'malformed') throw error;
    await confirmDeletion(request, error);
  }
}

/**
 * Asks whether an object exists, after the answer to its deletion was not understood.
 * @throws ApiError like `notUnderstood` if it exists or nobody knows (see {@link ApiError.outcomeUnknown}). A 401 of the
 * API is thrown as it is, because the session has ended then.
 */
export async function confirmDeletion(request: Asked, notUnderstood: ApiError): Promise<void> {
  // The key of a later session may belong to another account, where nothing of this one is found.
  const isSameKey = request.key !== undefined || notUnderstood.session === currentSession();
  if (!isSameKey) throw withOutcome(notUnderstood, true);
  try {
    await requestJson({ ...request, method: 'GET' }, objectAt(request.path));
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return;
    if (error instanceof ApiError && error.kind === 'unauthorized') throw error;
    throw withOutcome(notUnderstood, true);
  }
  throw withOutcome(notUnderstood, false);
}

function withOutcome(error: ApiError, outcomeUnknown: boolean) {
  const { kind, status, message, code, fields, retryAfter, session } = error;
  return new ApiError({ kind, status, message, code, fields, retryAfter, session, outcomeUnknown });
}

/** Reads only the id of an object. Its path ends with the id, except that of the token of the request. */
function objectAt(path: string) {
  return schemaOf(data => {
    const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : null;
    return typeof id === 'string' && (path === paths.tokenSelf || path.endsWith(`/${id}`)) ? id : null;
  });
}
