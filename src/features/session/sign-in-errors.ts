// Messages for each way a sign-in can fail, and the field each belongs to.
import { ApiError } from '../../api/api-error.ts';
import { isolatedText } from '../../domain/foreign-text.ts';
import { readOneTimeCode } from '../../domain/one-time-code.ts';
import { looksLikeSecret } from '../../domain/secret-shape.ts';
import { errorMessage } from '../problems/error-message.ts';

export const PASSWORD_MISSING = 'Enter your password.';
export const WRONG_PASSWORD = 'Incorrect password. Enter it again.';
export const CODE_MISSING = 'Enter the six-digit code from your authenticator app.';
export const CODE_REJECTED = 'Invalid or expired code. Enter the current code from your app.';

export type SignInProblem =
  | { readonly kind: 'password'; readonly message: string }
  | { readonly kind: 'code-needed' }
  | { readonly kind: 'code'; readonly message: string }
  | { readonly kind: 'general'; readonly title: string; readonly advice: string };

export const USER_LOCKED: SignInProblem = {
  kind: 'general',
  title: 'Your user is locked.',
  advice: 'Ask a superuser of your account to unlock it.',
};

/** Checks the email before it is sent: servers log who tried to sign in. */
export function loginTextProblem(login: string): string | null {
  if (login === '') return 'Enter your email.';
  return looksLikeSecret(login) && !login.includes('@')
    ? 'This looks like a secret, not an email, so it was not sent. Enter your email.'
    : null;
}

/** Checks the one-time code before it is sent. Without one, the API says whether it needs one. */
export function codeTextProblem(text: string): string | null {
  if (text.trim() === '' || readOneTimeCode(text) !== null) return null;
  return `This is not a six-digit code, so it was not sent. ${CODE_MISSING}`;
}

/** @param codeSent whether the request had a one-time code: the API rejects a missing and a wrong one alike. */
export function signInProblem(error: unknown, codeSent: boolean): SignInProblem {
  const code = error instanceof ApiError ? error.code : null;
  switch (code) {
    case 'invalid_grant':
    case 'invalid_request':
      return {
        kind: 'password',
        message: 'Incorrect email or password. Check the email and enter the password again.',
      };
    case '2fa.verify':
      return codeSent ? { kind: 'code', message: CODE_REJECTED } : { kind: 'code-needed' };
    case 'account_locked':
      return USER_LOCKED;
    case 'invalid_scope':
    case null:
      return { kind: 'general', ...errorMessage(error, 'sign you in'), ...requestAdvice(error) };
  }
}

/** The same for the renewal of a session, where only the password is typed. */
export function renewalProblem(error: unknown, codeSent: boolean): SignInProblem {
  const problem = signInProblem(error, codeSent);
  if (problem.kind === 'password') return { kind: 'password', message: WRONG_PASSWORD };
  return problem.kind === 'general' ? { ...problem, title: 'Couldn’t renew your session.' } : problem;
}

/** What is particular to a sign-in: it has no key, and only the end of the session is an instant, which is calculated. */
function requestAdvice(error: unknown): { advice?: string } {
  if (!(error instanceof ApiError)) return {};
  if (error.kind === 'unauthorized')
    return {
      advice: `The API rejected the email and password: “${isolatedText(error.message)}”. Enter them again.`,
    };
  if (error.fields.expires_at === undefined) return {};
  return {
    advice: 'This computer’s clock is wrong, so the session can’t start. Correct the clock and try again.',
  };
}
