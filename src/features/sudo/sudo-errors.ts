// Messages for each way the confirmation of a password can fail.
import { ApiError, type ApiErrorKind } from '../../api/api-error.ts';
import { errorMessage } from '../problems/error-message.ts';
import { CODE_REJECTED } from '../session/sign-in-errors.ts';

export type SudoProblem =
  | { readonly kind: 'password'; readonly message: string }
  | { readonly kind: 'code'; readonly message: string }
  | { readonly kind: 'general'; readonly title: string; readonly advice: string };

/** A failure of the API may contain the same words, but says nothing about the user. */
const REFUSALS: readonly ApiErrorKind[] = ['bad-request', 'forbidden'];

/**
 * A refused `POST /sudo` is always a 403 (wire.md §4): only its text tells a locked user and a wrong code apart.
 * @param byToken whether the user signed in with a token; the message then says whose password is needed.
 */
export function sudoProblem(error: unknown, asksForCode: boolean, byToken: boolean): SudoProblem {
  if (error instanceof ApiError && REFUSALS.includes(error.kind)) {
    if (error.code === 'account_locked' || /\block/i.test(error.message)) {
      return {
        kind: 'general',
        title: 'Your user is locked.',
        advice: 'A superuser of the account has to unlock it before you can confirm.',
      };
    }
    if (asksForCode && (error.code === '2fa.verify' || /2fa|one-time|otp/i.test(error.message))) {
      return { kind: 'code', message: CODE_REJECTED };
    }
    if (error.kind === 'forbidden' || error.code === 'invalid_grant') {
      const message = byToken
        ? 'That is not the password of the person whose token this is. Enter it again.'
        : 'That password is wrong. Enter it again.';
      return { kind: 'password', message };
    }
  }
  return { kind: 'general', ...errorMessage(error, 'confirm it’s you') };
}
