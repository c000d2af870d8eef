// Turns an answer that refuses into an ApiError.
import { type ErrorWords, MESSAGES, readErrorBody } from '../wire/error-body.ts';
import { RATE_LIMIT_RESET_HEADER } from '../wire/headers.ts';
import { ApiError, type ApiErrorKind, type ApiField } from './api-error.ts';

/** Reads status, headers and body of an answer that is not 2xx. */
export async function refusal(response: Response): Promise<ApiError> {
  const words = readErrorBody(await response.text().catch(() => ''));
  return new ApiError({
    kind: kindOf(response.status, words),
    status: response.status,
    message:
      [words.message, words.detail].filter(Boolean).join(': ') || `The API answered ${response.status}.`,
    code: words.code,
    fields: fieldsOf(words),
    retryAfter: retryAfter(response.headers),
  });
}

function kindOf(status: number, words: ErrorWords): ApiErrorKind {
  if (status === 401) return 'unauthorized';
  if (status === 403) return words.message === MESSAGES.sudoRequired ? 'sudo-required' : 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 422) return 'unprocessable';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'bad-request';
}

/** The field a refusal is about: its code says (wire.md §2.2), else the field's wire name in its detail. */
function fieldsOf({ code, detail, message }: ErrorWords): Partial<Record<ApiField, string>> {
  const words = detail ?? message ?? '';
  switch (code) {
    case 'invalid_scope':
      return { scope: words };
    case 'invalid_grant':
    case 'invalid_request':
      return { password: words };
    case '2fa.verify':
      return { code: words };
    case 'account_locked':
    case null:
      break;
  }
  const named = words.match(/\b(name|scope|services|expires_at)\b/)?.[1];
  switch (named) {
    case 'name':
    case 'scope':
    case 'services':
    case 'expires_at':
      return { [named]: words };
    default:
      return {};
  }
}

/** `Retry-After` in seconds, else the reset of the rate limit in seconds since 1970. */
function retryAfter(headers: Headers): Date | null {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  if (Number.isFinite(seconds)) return new Date(Date.now() + seconds * 1000);
  const reset = Number(headers.get(RATE_LIMIT_RESET_HEADER) ?? Number.NaN);
  return Number.isFinite(reset) ? new Date(reset * 1000) : null;
}
