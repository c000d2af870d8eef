// What the API says when it refuses: the shapes of its error bodies (wire.md §1.4) and the recorded words.

/** Recorded or reported texts (wire.md §1.3, §1.5). */
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

/** The codes of a refused `POST /tokens` (wire.md §2.2). They may sit in `msg` or in `code`. */
export const CREATE_CODES = [
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'account_locked',
  '2fa.verify',
] as const;

export type CreateCode = (typeof CREATE_CODES)[number];

/** The body of the legacy family, and of the gateway everywhere. */
export type LegacyErrorBody = { msg: string; detail?: string; code?: CreateCode };

/** The body of the newer family, as `application/problem+json`. */
export type ProblemBody = { title: string; status: number; detail: string; errors: null };

/** The body of the JSON:API family. */
export type JsonApiErrorBody = { errors: { title: string; detail: string }[] };

export type ErrorDetails = {
  readonly message: string | null;
  readonly detail: string | null;
  readonly code: CreateCode | null;
};

/**
 * Reads an error body of any family by its shape. The content type can't be trusted: the gateway sends JSON
 * as `text/plain` (wire.md §1.5). What isn't an error body gives no words, and what isn't a word among others
 * doesn't spoil those beside it: no schema, because nothing here is demanded.
 */
export function readErrorBody(text: string): ErrorDetails {
  const { msg, title, detail, code, errors } = fieldsOf(parseJson(text));
  const first = (Array.isArray(errors) ? errors : [])
    .map(fieldsOf)
    .find(error => wordsOf(error.title) || wordsOf(error.detail));
  return {
    message: wordsOf(msg) || wordsOf(title) || wordsOf(first?.title),
    detail: wordsOf(detail) || wordsOf(first?.detail),
    code: findCode(code) ?? findCode(msg),
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
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
