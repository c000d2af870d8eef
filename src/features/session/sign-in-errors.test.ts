// The message for each way a sign-in can fail, word for word, and the field it belongs to.
import { describe, expect, test } from 'vitest';
import { ApiError, type ApiErrorFacts } from '../../api/api-error.ts';
import { codeTextProblem, loginTextProblem, signInProblem } from './sign-in-errors.ts';

function refused(facts: Partial<ApiErrorFacts>): ApiError {
  return new ApiError({
    kind: 'bad-request',
    status: 400,
    message: 'refused',
    code: null,
    fields: {},
    retryAfter: null,
    ...facts,
  });
}

const WRONG_PASSWORD = {
  kind: 'password',
  message: 'Email or password is wrong. Enter the password again.',
};

const LOCKED = {
  kind: 'general',
  title: 'This user is locked.',
  advice: 'A superuser of the account has to unlock it before you can sign in.',
};

const WRONG_CODE = {
  kind: 'code',
  message: 'That code is wrong or has run out. Enter the newest code of your app.',
};

describe('the email', () => {
  test.each(['ann@example.com', 'ann', '9f86d081884c7d659a2feaa0c55ad015@relay.example.com'])(
    '%s can be sent',
    login => {
      expect(loginTextProblem(login)).toBeNull();
    },
  );

  test('is required', () => {
    expect(loginTextProblem('')).toBe('Enter your email.');
  });

  test.each(['bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G', 'export FASTLY_API_TOKEN=bV1qZt8XwPs0nkRj4YhC9uLmA2eFd7Gx'])(
    'is not sent if it is %s',
    login => {
      expect(loginTextProblem(login)).toMatch(
        /^This looks like a secret, not an email, so it was not sent\./,
      );
    },
  );
});

describe('the one-time code', () => {
  test.each(['123456', '123 456', '１２３４５６', '١٢٣٤٥٦', '', ' '])('%j can be sent, or left out', code => {
    expect(codeTextProblem(code)).toBeNull();
  });

  test.each(['123 45', '1234567', 'abcdef', '12345é', '😀'])('%j is not sent', code => {
    expect(codeTextProblem(code)).toBe(
      'A one-time code has six digits, and this has something else, so it was not sent. ' +
        'Enter the six digits that your authenticator app shows.',
    );
  });
});

describe('a refusal with a code', () => {
  test.each([
    ['invalid_grant', false, WRONG_PASSWORD],
    ['invalid_grant', true, WRONG_PASSWORD],
    ['invalid_request', false, WRONG_PASSWORD],
    ['2fa.verify', false, { kind: 'code-needed' }],
    ['2fa.verify', true, WRONG_CODE],
    ['account_locked', false, LOCKED],
    ['account_locked', true, LOCKED],
    [
      'invalid_scope',
      false,
      {
        kind: 'general',
        title: 'We could not sign you in.',
        advice: 'The API refused the request: “refused”. Check what was entered and try again.',
      },
    ],
  ] as const)('%s, with a one-time code sent: %s', (code, codeSent, problem) => {
    expect(signInProblem(refused({ code }), codeSent)).toEqual(problem);
  });
});

describe('any other failure', () => {
  test.each([
    [
      refused({ kind: 'offline', status: null }),
      'The API could not be reached. Check your connection, then try again.',
    ],
    [
      refused({ kind: 'rate-limited', status: 429 }),
      'Too many requests were made. Wait a few minutes, then try again.',
    ],
    [
      refused({ kind: 'server', status: 500 }),
      'The API failed (status 500). That is not your doing. Try again in a minute.',
    ],
    [
      refused({ kind: 'bad-request', message: 'invalid_grant' }),
      'The API refused the request: “invalid_grant”. Check what was entered and try again.',
    ],
    [
      refused({ message: 'expires_at has passed.', fields: { expires_at: 'expires_at has passed.' } }),
      'This computer’s clock and the API’s differ too much to start a session. Correct the computer’s clock, then try again.',
    ],
    [
      refused({ kind: 'unauthorized', status: 401, message: 'Provided credentials are missing or invalid' }),
      'The API did not accept the email and password: “Provided credentials are missing or invalid”. Enter them again.',
    ],
    [new TypeError('bug'), 'Something in this console failed. Reload the page and try again.'],
  ])('%s is told above the form', (error, advice) => {
    const problem = { kind: 'general', title: 'We could not sign you in.', advice };
    expect(signInProblem(error, false)).toEqual(problem);
    expect(signInProblem(error, true)).toEqual(problem);
  });
});
