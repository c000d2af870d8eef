// Reads an error response into the facts of an ApiError.
import { onOneLine } from '../domain/foreign-text.ts';
import { type ErrorDetails, isErrorBody, MESSAGES, readErrorBody } from '../wire/error-body.ts';
import { RATE_LIMIT_RESET_HEADER, SSO_LOGIN_HEADER } from '../wire/headers.ts';
import { type ApiErrorFacts, type ApiErrorKind, type ApiField, factsOfOtherServer } from './api-error.ts';
import { serverNow } from './server-clock.ts';

/**
 * The facts of a response that is not 2xx. Its status counts only if the body is the API's own.
 * @param onOwn is called before the facts are calculated, if the answer is certainly the API's own.
 * @throws if the body cannot be read to its end.
 */
export async function factsOfErrorResponse(
  response: Response,
  onOwn: () => void = () => undefined,
): Promise<ApiErrorFacts> {
  const { status, headers } = response;
  const body = await response.text();
  if (isOwn(response, body)) onOwn();
  else if (status < 500) return factsOfOtherServer(status);
  const words = onLines(readErrorBody(body));
  return {
    kind: kindOf(status, words),
    status,
    // Some bodies repeat the message as the detail.
    message:
      [...new Set([words.message, words.detail])].filter(Boolean).join(': ') ||
      `The API returned status ${status}.`,
    code: words.code,
    fields: fieldsOf(status, words),
    // The headers of other answers tell when the limit is renewed, which has nothing to do with them.
    retryAfter: status === 429 ? retryAfter(headers) : null,
  };
}

/** They may repeat what somebody typed. Whoever shows them isolates them: isolated twice, they would contain marks. */
function onLines({ message, detail, code }: ErrorDetails): ErrorDetails {
  return { message: message && onOneLine(message), detail: detail && onOneLine(detail), code };
}

/**
 * The API never redirects, and sends no pages. The body of a 401 about single sign-on is not documented, its header is.
 */
function isOwn({ status, headers }: Response, body: string): boolean {
  if (headers.get('Content-Type')?.includes('html')) return false;
  return status >= 400 && (isErrorBody(body) || (status === 401 && headers.has(SSO_LOGIN_HEADER)));
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

/** The API's limit ends with the hour (wire.md §1.3), so that no wait is longer. Milliseconds. */
const MAX_WAIT = 3_600_000;

/** From `Retry-After`, else from the rate limit's reset in Unix seconds. `null` if neither makes sense. */
function retryAfter(headers: Headers): Date | null {
  const now = serverNow().getTime();
  const at =
    retryInstant(headers.get('Retry-After'), now) ?? unixInstant(headers.get(RATE_LIMIT_RESET_HEADER));
  return at === null ? null : new Date(Math.min(Math.max(at, now), now + MAX_WAIT));
}

/** `Retry-After` is a number of seconds or a date. */
function retryInstant(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return now + Number(header) * 1000;
  // A date of HTTP starts with its weekday. Date.parse also reads "-5" and "1.5" as dates.
  const at = /^[A-Z][a-z]{2,8}, /.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

function unixInstant(header: string | null): number | null {
  return header !== null && /^[1-9]\d*$/.test(header) ? Number(header) * 1000 : null;
}
