// The error responses of the API: the shapes of their bodies (wire.md §1.4) and recorded messages.

/** Recorded or reported messages (wire.md §1.3, §1.5). */
export const MESSAGES = {
  badCredentials: 'Provided credentials are missing or invalid',
  readOnly: 'Read only tokens are not allowed to access this endpoint',
  sudoRequired: 'You must POST /sudo to access this endpoint',
  notAuthorized: 'You are not authorized to perform this action',
  rateLimited:
    'You have exceeded your hourly rate limit. Please contact support@fastly.com if you think this is a mistake.',
  notFound: 'Record not found',
  badRequest: 'Bad request',
} as const;

/** The error codes of `POST /tokens` (wire.md §2.2). They are in `msg` or in `code`. */
export const CREATE_CODES = [
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'account_locked',
  '2fa.verify',
] as const;

export type CreateCode = (typeof CREATE_CODES)[number];

/** The error body of the legacy endpoints, and of the gateway for all endpoints. */
export type LegacyErrorBody = { msg: string; detail?: string; code?: CreateCode };

/** The error body of the newer endpoints, as `application/problem+json`. */
export type ProblemBody = { title: string; status: number; detail: string; errors: null };

/** The error body of the JSON:API endpoints. */
export type JsonApiErrorBody = { errors: { title: string; detail: string }[] };

export type ErrorDetails = {
  readonly message: string | null;
  readonly detail: string | null;
  readonly code: CreateCode | null;
};

/**
 * Reads any error body by its shape, because the content type is unreliable: the gateway sends JSON as `text/plain`
 * (wire.md §1.5). Missing and malformed fields are `null` and do not affect the other fields. Never throws.
 */
export function readErrorBody(text: string): ErrorDetails {
  const { msg, title, detail, code, errors } = fieldsOf(parseJson(text));
  const first = (Array.isArray(errors) ? errors : [])
    .map(fieldsOf)
    .find(error => textOf(error.title) || textOf(error.detail));
  return {
    message: textOf(msg) || textOf(title) || textOf(first?.title),
    detail: textOf(detail) || textOf(first?.detail),
    code: findCode(code) ?? findCode(msg),
  };
}

/**
 * Whether an error body has one of the API's own shapes (wire.md §1.4). A proxy, a captive portal or a file server
 * answers with another one, so that its status says nothing about the API.
 */
export function isErrorBody(text: string): boolean {
  const { msg, title, detail, code, errors } = fieldsOf(parseJson(text));
  if (textOf(msg) !== null || findCode(code) !== null) return true;
  if (textOf(title) !== null && textOf(detail) !== null) return true;
  return Array.isArray(errors) && errors.some(error => textOf(fieldsOf(error).title) !== null);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function findCode(text: unknown): CreateCode | null {
  return CREATE_CODES.find(code => code === text) ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
