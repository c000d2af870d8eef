// Messages for each way a pasted token can be refused.
import { ApiError } from '../../api/api-error.ts';
import { isolatedText } from '../../domain/foreign-text.ts';
import { expiredTokenId } from '../../domain/id.ts';
import { errorMessage } from '../problems/error-message.ts';

export type TokenProblem =
  | { readonly kind: 'token'; readonly message: string }
  | { readonly kind: 'general'; readonly title: string; readonly advice: string };

/** For a purge-only token, whether the API refused it or its scopes show it. */
export const PURGE_ONLY =
  'Tokens that can only purge can’t be used here. Use a token with the scope global or global:read.';

/** Checks a pasted text before it is sent, so that nothing else from the clipboard leaves the browser. */
export function tokenTextProblem(text: string): string | null {
  if (text === '') return 'Enter an API token.';
  if (/^[\x21-\x7e]{1,256}$/.test(text)) return null;
  return 'This is not an API token. It is too long, or contains spaces or invalid characters. Copy it again.';
}

export function tokenProblem(error: unknown): TokenProblem {
  if (error instanceof ApiError && error.kind === 'unauthorized') {
    const message =
      expiredTokenId(error.message) !== null
        ? `This token has expired. The API says: “${isolatedText(error.message)}”. Use another token.`
        : 'Invalid token. It may have been deleted or copied incompletely. Copy it again, or use another token.';
    return { kind: 'token', message };
  }
  if (error instanceof ApiError && error.kind === 'forbidden') {
    return {
      kind: 'token',
      message: `The API rejected this token: “${isolatedText(error.message)}”. ${PURGE_ONLY}`,
    };
  }
  return { kind: 'general', ...errorMessage(error, 'sign you in') };
}
