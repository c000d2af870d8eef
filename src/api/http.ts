// Sends a request to the API with its headers and a time limit. Gives a validated response or throws an ApiError.
import { OTP_HEADER } from '../wire/headers.ts';
import { KEY_HEADER } from '../wire/key-header.ts';
import { readBy, type Schema } from '../wire/schema.ts';
import { ApiError, type ApiErrorFacts, factsOfOtherServer } from './api-error.ts';
import { takeEarly } from './early-requests.ts';
import { learnFromHeaders } from './server-clock.ts';
import { currentSession, readSessionKey } from './session-key.ts';
import { isSendable, transmit } from './transmit.ts';

/** The default time limit of a request in milliseconds. */
export const TIME_LIMIT = 30_000;

export type ApiRequest = {
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
  /** The path is our own choice, so that a 401 there says nothing about the session. */
  readonly invented?: boolean;
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
  return send(request, async (response, failure) => {
    const body = await response.text();
    const data = readBy(schema)(parseJson(body));
    if (data === null) throw failure(factsOfUnusable(response.status, body));
    return { data, headers: response.headers };
  });
}

/**
 * Sends a request that is done only if its response is the expected one. A status of 2xx alone says nothing.
 * Throws as {@link requestJson} does.
 */
export async function requestDone(
  request: ApiRequest,
  isDone: (status: number, body: unknown) => boolean,
): Promise<void> {
  await send(request, async (response, failure) => {
    const body = await response.text();
    if (!isDone(response.status, parseJson(body))) throw failure(factsOfUnusable(response.status, body));
  });
}

/** @param read reads a 2xx response, or throws a failure. */
async function send<T>(
  request: ApiRequest,
  read: (response: Response, failure: (facts: ApiErrorFacts) => ApiError) => Promise<T>,
): Promise<T> {
  request.signal?.throwIfAborted();
  const usesSession = !request.withoutKey && request.key === undefined && !request.invented;
  const session = usesSession ? currentSession() : null;
  // Nothing changes on the server before fetch, and reading changes nothing at all.
  const noEffect = request.method === 'GET' ? { outcomeUnknown: false } : {};
  const failure = (facts: ApiErrorFacts) => new ApiError({ ...facts, session, ...noEffect });
  const early =
    request.method === 'GET' && usesSession && request.accept === undefined
      ? takeEarly(request.path, readSessionKey())
      : null;
  const limit = early?.limit ?? new AbortController();
  const abort = () => limit.abort();
  request.signal?.addEventListener('abort', abort);
  // Not AbortSignal.timeout, which ignores a simulated clock of the page.
  const timeLimit = request.timeLimit ?? TIME_LIMIT;
  const timer = setTimeout(abort, timeLimit);
  try {
    const { response, sentAt, receivedAt } = await (early?.transmission ??
      transmit(request.path, {
        method: request.method,
        headers: headersFor(request),
        body: request.form ?? (request.json ? JSON.stringify(request.json.body) : null),
        signal: limit.signal,
      }));
    const learnTime = () => learnFromHeaders(response.headers, sentAt, receivedAt);
    if (!response.ok) {
      // Loaded on demand: most pages never see an error.
      const errors = await import('./error-response.ts').catch(() => null);
      if (errors === null) throw failure(factsOfUnread(response.status));
      throw failure(await errors.factsOfErrorResponse(response, learnTime));
    }
    const result = await read(response, failure);
    learnTime();
    return result;
  } catch (error) {
    request.signal?.throwIfAborted();
    if (error instanceof ApiError) throw error;
    throw failure(
      limit.signal.aborted
        ? facts('timeout', null, `The API didn’t respond within ${timeLimit / 1000} seconds.`)
        : facts('offline', null, 'The API can’t be reached.'),
    );
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', abort);
  }
}

/** @throws ApiError if a value cannot be sent in a header. Nothing has been sent then. */
function headersFor(request: ApiRequest): Headers {
  const headers = new Headers({ Accept: request.accept ?? 'application/json' });
  const key = request.withoutKey ? null : (request.key ?? readSessionKey());
  if (request.json) headers.set('Content-Type', request.json.contentType ?? 'application/json');
  if (key !== null) set(headers, KEY_HEADER, key);
  if (request.code) set(headers, OTP_HEADER, request.code);
  return headers;
}

function set(headers: Headers, name: typeof KEY_HEADER | typeof OTP_HEADER, value: string): void {
  if (isSendable(value)) {
    headers.set(name, value);
    return;
  }
  const isCode = name === OTP_HEADER;
  const message = `The ${isCode ? 'one-time code' : 'key'} contains characters that can’t be sent.`;
  throw new ApiError({
    ...facts('bad-request', null, message),
    // The form then asks for the code again.
    code: isCode ? '2fa.verify' : null,
  });
}

/** Text that does not even begin as JSON is from another server, such as the page of a captive portal. */
function factsOfUnusable(status: number, body: string): ApiErrorFacts {
  return /^\s*[^\s[{]/.test(body)
    ? factsOfOtherServer(status)
    : facts('malformed', status, 'The API sent a response that this console can’t read.');
}

/** The code that reads error responses could not be loaded, such as after a new version of the console. */
function factsOfUnread(status: number): ApiErrorFacts {
  const message = `The API returned an error (status ${status}), but this tab couldn’t load the explanation.`;
  return status < 500
    ? { ...facts('malformed', status, message), outcomeUnknown: false }
    : facts('server', status, message);
}

function facts(kind: ApiErrorFacts['kind'], status: number | null, message: string): ApiErrorFacts {
  return { kind, status, message, code: null, fields: {}, retryAfter: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
