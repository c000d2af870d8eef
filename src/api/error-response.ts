// Converts an error response into an ApiError.
import { type ErrorDetails, MESSAGES, readErrorBody } from '../wire/error-body.ts';
import { RATE_LIMIT_RESET_HEADER } from '../wire/headers.ts';
import { ApiError, type ApiErrorKind, type ApiField } from './api-error.ts';

/** Reads the status, headers and body of a response that is not 2xx. Never rejects. */
export async function errorFromResponse(response: Response): Promise<ApiError> {
  const words = readErrorBody(await response.text().catch(() => ''));
  return new ApiError({
    kind: kindOf(response.status, words),
    status: response.status,
    // Some bodies repeat the message as the detail.
    message:
      [...new Set([words.message, words.detail])].filter(Boolean).join(': ') ||
      `The API answered ${response.status}.`,
    code: words.code,
    fields: fieldsOf(response.status, words),
    retryAfter: retryAfter(response.headers),
  });
}

function kindOf(status: number, words: ErrorDetails): ApiErrorKind {
  if (status === 401) return 'unauthorized';
  if (status === 403) return words.message === MESSAGES.sudoRequired ? 'sudo-required' : 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 422) return 'unprocessable';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'bad-request';
}

/** The wire names that a detail can contain. `password` and `code` are recognised by the error code alone. */
const NAMED_FIELDS = ['name', 'role', 'tls_access', 'scope', 'services', 'expires_at'] as const;

/** The field that the error is about: by its code (wire.md §2.2), else the first wire name in its detail. */
function fieldsOf(
  status: number,
  { code, detail, message }: ErrorDetails,
): Partial<Record<ApiField, string>> {
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
  // A 403 that mentions a role is about the user, not about the form's field.
  if (status !== 400 && status !== 422) return {};
  const first = words.match(new RegExp(`\\b(?:${NAMED_FIELDS.join('|')})\\b`))?.[0];
  const named = NAMED_FIELDS.find(field => field === first);
  return named === undefined ? {} : { [named]: words };
}

/** From `Retry-After` in seconds, else from the rate limit's reset in Unix seconds. */
function retryAfter(headers: Headers): Date | null {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  if (Number.isFinite(seconds)) return new Date(Date.now() + seconds * 1000);
  const reset = Number(headers.get(RATE_LIMIT_RESET_HEADER) ?? Number.NaN);
  return Number.isFinite(reset) ? new Date(reset * 1000) : null;
}
