// Sends a request to the API with its headers and a time limit. Gives a validated response or throws an ApiError.
import { KEY_HEADER, OTP_HEADER } from '../wire/headers.ts';
import { ApiError, type ApiErrorKind } from './api-error.ts';
import { configuration } from './configuration.ts';
import { errorFromResponse } from './error-response.ts';
import { readSessionKey } from './session-key.ts';

/** The default time limit of a request in milliseconds. */
export const TIME_LIMIT = 30_000;

/** Validates a response: any zod schema. */
type Schema<T> = {
  safeParse(data: unknown): { success: true; data: T } | { success: false };
};

type ApiRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly form?: URLSearchParams;
  /** A JSON body, and its content type if it is not `application/json`. */
  readonly json?: { readonly body: object; readonly contentType?: string };
  /** The `Accept` header if it is not `application/json`. */
  readonly accept?: string;
  /** A key to use instead of the session's. */
  readonly key?: string;
  /** The one-time code of a user with two-factor authentication. */
  readonly code?: string | null;
  /** Sends no key. Only signing in does this. */
  readonly withoutKey?: boolean;
  readonly signal?: AbortSignal;
  /** Milliseconds, if a response may take longer than {@link TIME_LIMIT}. */
  readonly timeLimit?: number;
};

/**
 * Sends a request and validates its JSON response.
 * @throws ApiError, or the signal's reason if the request was aborted.
 */
export async function requestJson<T>(
  request: ApiRequest,
  schema: Schema<T>,
): Promise<{ data: T; headers: Headers }> {
  return send(request, async response => {
    const body = await response.text();
    const parsed = schema.safeParse(parseJson(body));
    if (!parsed.success) throw failure('malformed', response.status, 0);
    return { data: parsed.data, headers: response.headers };
  });
}

/** Sends a request and ignores the body of the response. Throws as {@link requestJson} does. */
export async function requestNothing(request: ApiRequest): Promise<void> {
  return send(request, async () => undefined);
}

/** Deletes an object. A 404 counts as success, because the object no longer exists (product 4.6). */
export async function requestDelete(path: string): Promise<void> {
  try {
    await requestNothing({ method: 'DELETE', path });
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'not-found')) throw error;
  }
}

async function send<T>(request: ApiRequest, read: (response: Response) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const abort = () => limit.abort();
  request.signal?.addEventListener('abort', abort);
  // Not AbortSignal.timeout, which ignores a simulated clock of the page.
  const timeLimit = request.timeLimit ?? TIME_LIMIT;
  const timer = setTimeout(abort, timeLimit);
  try {
    const response = await fetch(configuration().api + request.path, {
      method: request.method,
      headers: headersFor(request),
      body: request.form ?? (request.json ? JSON.stringify(request.json.body) : null),
      signal: limit.signal,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) throw await errorFromResponse(response);
    return await read(response);
  } catch (error) {
    request.signal?.throwIfAborted();
    if (error instanceof ApiError) throw error;
    throw failure(limit.signal.aborted ? 'timeout' : 'offline', null, timeLimit);
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', abort);
  }
}

function headersFor(request: ApiRequest): Headers {
  const headers = new Headers({ Accept: request.accept ?? 'application/json' });
  const key = request.withoutKey ? null : (request.key ?? readSessionKey());
  if (request.json) headers.set('Content-Type', request.json.contentType ?? 'application/json');
  if (key !== null) headers.set(KEY_HEADER, key);
  if (request.code) headers.set(OTP_HEADER, request.code);
  return headers;
}

function failure(
  kind: ApiErrorKind & ('timeout' | 'offline' | 'malformed'),
  status: number | null,
  timeLimit: number,
): ApiError {
  const message = {
    timeout: `No answer came within ${timeLimit / 1000} seconds.`,
    offline: 'The API could not be reached.',
    malformed: 'The API sent an answer that this console cannot read.',
  }[kind];
  return new ApiError({ kind, status, message, code: null, fields: {}, retryAfter: null });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
