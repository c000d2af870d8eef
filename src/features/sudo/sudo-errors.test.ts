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
  advice: 'A superuser of the account has to unlock it before you can confirm.',
};

const WRONG_CODE = {
  kind: 'code',
  message: 'That code is wrong or has run out. Enter the newest code of your app.',
};

const WRONG_PASSWORD = { kind: 'password', message: 'That password is wrong. Enter it again.' };

const OTHER_PASSWORD = {
  kind: 'password',
  message: 'That is not the password of the person whose token this is. Enter it again.',
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
    ['the word “locked”', refused({ message: 'This user is locked.' })],
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
      refused({ kind: 'rate-limited', status: 429, message: 'This user is locked.' }),
      'Too many requests were made. Wait a few minutes, then try again.',
    ],
    [
      refused({ kind: 'offline', status: null, message: 'The API could not be reached.' }),
      'The API could not be reached. Check your connection, then try again.',
    ],
    [
      refused({ kind: 'bad-request', status: 400, message: 'Bad request' }),
      'The API refused the request: “Bad request”. Check what was entered and try again.',
    ],
    [
      refused({ kind: 'server', status: 500, message: 'Lock wait timeout of the OTP store' }),
      'The API failed (status 500). That is not your doing. Try again in a minute.',
    ],
    [
      refused({ kind: 'not-the-api', message: 'This address is not the API: locked, otp.' }),
      'This address is not the API: locked, otp. Check that you are online and that this console’s address is right. If it stays, tell whoever runs this console.',
    ],
    [new TypeError('locked'), 'Something in this console failed. Reload the page and try again.'],
  ])('%s is told above the form', (error, advice) => {
    const problem = { kind: 'general', title: 'We could not confirm it’s you.', advice };
    expect(sudoProblem(error, true, true)).toEqual(problem);
  });
});
