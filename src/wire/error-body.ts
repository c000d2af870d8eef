// What the API says when it refuses: the shapes of its error bodies (wire.md §1.4) and the recorded words.
import { z } from './zod.ts';

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

export type ErrorWords = {
  readonly message: string | null;
  readonly detail: string | null;
  readonly code: CreateCode | null;
};

const legacy = z.object({
  msg: z.string(),
  detail: z.optional(z.nullable(z.string())),
  code: z.optional(z.string()),
});
const problem = z.object({ title: z.string(), detail: z.optional(z.nullable(z.string())) });
const jsonApi = z.object({
  errors: z.array(z.object({ title: z.string(), detail: z.optional(z.string()) })).check(z.minLength(1)),
});
const bareCode = z.object({ code: z.string() });

/**
 * Reads an error body of any family by its shape. The content type can't be trusted: the gateway sends JSON
 * as `text/plain` (wire.md §1.5). What isn't an error body gives no words.
 */
export function readErrorBody(text: string): ErrorWords {
  const body = parseJson(text);
  const asLegacy = legacy.safeParse(body);
  if (asLegacy.success) {
    const { msg, detail, code } = asLegacy.data;
    return { message: msg, detail: detail ?? null, code: findCode(code) ?? findCode(msg) };
  }
  const asProblem = problem.safeParse(body);
  if (asProblem.success)
    return { message: asProblem.data.title, detail: asProblem.data.detail ?? null, code: null };
  const asJsonApi = jsonApi.safeParse(body);
  const first = asJsonApi.success ? asJsonApi.data.errors[0] : undefined;
  if (first) return { message: first.title, detail: first.detail ?? null, code: null };
  const asCode = bareCode.safeParse(body);
  return { message: null, detail: null, code: asCode.success ? findCode(asCode.data.code) : null };
}

function findCode(text: string | undefined): CreateCode | null {
  return CREATE_CODES.find(code => code === text) ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
