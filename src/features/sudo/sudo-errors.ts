// Messages for each way the confirmation of a password can fail.
import { ApiError, type ApiErrorKind } from '../../api/api-error.ts';
import { errorMessage } from '../problems/error-message.ts';
import { CODE_REJECTED, type SignInProblem, USER_LOCKED, WRONG_PASSWORD } from '../session/sign-in-errors.ts';

/** A failure of the API may contain the same words, but says nothing about the user. */
const REFUSALS: readonly ApiErrorKind[] = ['bad-request', 'forbidden'];

/**
 * A refused `POST /sudo` is always a 403 (wire.md §4): only its text tells a locked user and a wrong code apart.
 * @param codeSent whether the request had a one-time code.
 * @param byToken whether the user signed in with a token; the message then says whose password is needed.
 */
export function sudoProblem(error: unknown, codeSent: boolean, byToken: boolean): SignInProblem {
  if (error instanceof ApiError && REFUSALS.includes(error.kind)) {
    if (error.code === 'account_locked' || /\block/i.test(error.message)) {
      return USER_LOCKED;
    }
    if (error.code === '2fa.verify' || /2fa|one-time|\botp\b/i.test(error.message)) {
      return codeSent ? { kind: 'code', message: CODE_REJECTED } : { kind: 'code-needed' };
    }
    if (error.kind === 'forbidden' || error.code === 'invalid_grant') {
      const message = byToken
        ? 'Incorrect password. Enter the password of the token’s owner.'
        : WRONG_PASSWORD;
      return { kind: 'password', message };
    }
  }
  return { kind: 'general', ...errorMessage(error, 'confirm it’s you') };
}
