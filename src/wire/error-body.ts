// What the API says when it refuses: the shapes of its error bodies (wire.md §1.4) and the recorded words.
import * as z from './zod.ts';

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

export type ErrorWords = {
  readonly message: string | null;
  readonly detail: string | null;
  readonly code: CreateCode | null;
};

/** Words that are absent, empty or no text are no words; they must not spoil those beside them. */
const words = z.catch(z.nullable(z.string()), null);

const anyFamily = z.object({
  msg: words,
  title: words,
  detail: words,
  code: words,
  errors: z.catch(
    z.array(z.catch(z.object({ title: words, detail: words }), { title: null, detail: null })),
    [],
  ),
});

/**
 * Reads an error body of any family by its shape. The content type can't be trusted: the gateway sends JSON
 * as `text/plain` (wire.md §1.5). What isn't an error body gives no words.
 */
export function readErrorBody(text: string): ErrorWords {
  const body = anyFamily.safeParse(parseJson(text));
  if (!body.success) return { message: null, detail: null, code: null };
  const { msg, title, detail, code, errors } = body.data;
  const first = errors.find(error => error.title || error.detail);
  return {
    message: msg || title || first?.title || null,
    detail: detail || first?.detail || null,
    code: findCode(code) ?? findCode(msg),
  };
}

function findCode(text: string | null): CreateCode | null {
  return CREATE_CODES.find(code => code === text) ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
