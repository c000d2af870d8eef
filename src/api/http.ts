// One request to the API: headers, time limit, and an answer that has been checked or an ApiError.
import { KEY_HEADER, OTP_HEADER } from '../wire/headers.ts';
import { ApiError, type ApiErrorKind } from './api-error.ts';
import { configuration } from './configuration.ts';
import { refusal } from './refusal.ts';
import { readSessionKey } from './session-key.ts';

/** Milliseconds after which an answer isn't waited for any longer. */
export const TIME_LIMIT = 30_000;

/** What checks an answer: any zod schema. */
type Schema<T> = {
  safeParse(data: unknown): { success: true; data: T } | { success: false };
};

type ApiRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly form?: URLSearchParams;
  /** A JSON body, with its content type where it isn't `application/json`. */
  readonly json?: { readonly body: object; readonly contentType?: string };
  /** What answers are asked for, where it isn't `application/json`. */
  readonly accept?: string;
  /** Another session's key instead of this one's. */
  readonly key?: string;
  /** The one-time code of a person with two-factor. */
  readonly code?: string | null;
  /** Signing in is the only request without the session's key. */
  readonly withoutKey?: boolean;
  readonly signal?: AbortSignal;
  /** Milliseconds, where an answer may take longer than {@link TIME_LIMIT}. */
  readonly timeLimit?: number;
};

/** Sends a request and reads its JSON. Throws an {@link ApiError}, or the signal's reason when it was aborted. */
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

/** Sends a request whose answer has no body. Throws as {@link requestJson} does. */
export async function requestNothing(request: ApiRequest): Promise<void> {
  return send(request, async () => undefined);
}

async function send<T>(request: ApiRequest, read: (response: Response) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const abort = () => limit.abort();
  request.signal?.addEventListener('abort', abort);
  // Not AbortSignal.timeout: the time limit follows the page's clock, like everything else.
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
    if (!response.ok) throw await refusal(response);
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
