// The message for each way the confirmation of a password can fail, word for word.
import { describe, expect, test } from 'vitest';
import { ApiError, type ApiErrorFacts } from '../../api/api-error.ts';
import { sudoProblem } from './sudo-errors.ts';

function refused(facts: Partial<ApiErrorFacts>): ApiError {
  return new ApiError({
    kind: 'forbidden',
    status: 403,
    message: 'The supplied username/password combination is not correct',
    code: null,
    fields: {},
    retryAfter: null,
    ...facts,
  });
}

const LOCKED = {
  kind: 'general',
  title: 'Your user is locked.',
  advice: 'Ask a superuser of your account to unlock it.',
};

const WRONG_CODE = {
  kind: 'code',
  message: 'Invalid or expired code. Enter the current code from your app.',
};

const WRONG_PASSWORD = { kind: 'password', message: 'Incorrect password. Enter it again.' };

const OTHER_PASSWORD = {
  kind: 'password',
  message: 'Incorrect password. Enter the password of the token’s owner.',
};

describe('a wrong password', () => {
  test.each([
    ['a 403', refused({})],
    ['the code invalid_grant', refused({ kind: 'bad-request', status: 400, code: 'invalid_grant' })],
  ])('is recognised by %s', (_sign, error) => {
    expect(sudoProblem(error, false, false)).toEqual(WRONG_PASSWORD);
    expect(sudoProblem(error, true, false)).toEqual(WRONG_PASSWORD);
    expect(sudoProblem(error, false, true)).toEqual(OTHER_PASSWORD);
  });
});

describe('a locked user', () => {
  test.each([
    ['the code account_locked', refused({ code: 'account_locked' })],
    ['the word “locked”', refused({ message: 'Your user is locked.' })],
    ['the word “Lock”', refused({ message: 'Lock in place' })],
  ])('is recognised by %s', (_sign, error) => {
    expect(sudoProblem(error, false, false)).toEqual(LOCKED);
    expect(sudoProblem(error, true, true)).toEqual(LOCKED);
  });

  test('is not recognised by a word that only contains “lock”', () => {
    expect(sudoProblem(refused({ message: 'Blocked' }), false, false)).toEqual(WRONG_PASSWORD);
  });
});

describe('a wrong one-time code', () => {
  test.each([
    ['the code 2fa.verify', refused({ code: '2fa.verify' })],
    ['the word “2FA”', refused({ message: '2FA needed' })],
    ['the word “one-time”', refused({ message: 'The one-time code is wrong' })],
    ['the word “OTP”', refused({ message: 'OTP required' })],
  ])('is recognised by %s, and the form asks for a code if none was sent', (_sign, error) => {
    expect(sudoProblem(error, true, false)).toEqual(WRONG_CODE);
    expect(sudoProblem(error, false, false)).toEqual({ kind: 'code-needed' });
  });
});

describe('any other failure', () => {
  test.each([
    [
      refused({ kind: 'rate-limited', status: 429, message: 'Your user is locked.' }),
      'Too many requests. Wait a few minutes, then try again.',
    ],
    [
      refused({ kind: 'offline', status: null, message: 'The API can’t be reached.' }),
      'The API can’t be reached. Check your connection and try again.',
    ],
    [
      refused({ kind: 'bad-request', status: 400, message: 'Bad request' }),
      'The API rejected the request: “Bad request”. Check your input and try again.',
    ],
    [
      refused({ kind: 'server', status: 500, message: 'Lock wait timeout of the OTP store' }),
      'Server error (500). The problem is with the API. Try again in a minute.',
    ],
    [
      refused({ kind: 'not-the-api', message: 'This address is not the API: locked, otp.' }),
      'This address is not the API: locked, otp. Check your connection and the address of this console. If this keeps happening, contact your administrator.',
    ],
    [new TypeError('locked'), 'An error occurred in this console. Reload the page and try again.'],
  ])('%s is told above the form', (error, advice) => {
    const problem = { kind: 'general', title: 'Couldn’t confirm it’s you.', advice };
    expect(sudoProblem(error, true, true)).toEqual(problem);
  });
});
