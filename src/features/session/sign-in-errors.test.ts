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
  message: 'Incorrect email or password. Check the email and enter the password again.',
};

const LOCKED = {
  kind: 'general',
  title: 'Your user is locked.',
  advice: 'Ask a superuser of your account to unlock it.',
};

const WRONG_CODE = {
  kind: 'code',
  message: 'Invalid or expired code. Enter the current code from your app.',
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
      'This is not a six-digit code, so it was not sent. ' +
        'Enter the six-digit code from your authenticator app.',
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
        title: 'Couldn’t sign you in.',
        advice: 'The API rejected the request: “refused”. Check your input and try again.',
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
      'The API can’t be reached. Check your connection and try again.',
    ],
    [
      refused({ kind: 'rate-limited', status: 429 }),
      'Too many requests. Wait a few minutes, then try again.',
    ],
    [
      refused({ kind: 'server', status: 500 }),
      'Server error (500). The problem is with the API. Try again in a minute.',
    ],
    [
      refused({ kind: 'bad-request', message: 'invalid_grant' }),
      'The API rejected the request: “invalid_grant”. Check your input and try again.',
    ],
    [
      refused({ message: 'expires_at has passed.', fields: { expires_at: 'expires_at has passed.' } }),
      'This computer’s clock is wrong, so the session can’t start. Correct the clock and try again.',
    ],
    [
      refused({ kind: 'unauthorized', status: 401, message: 'Provided credentials are missing or invalid' }),
      'The API rejected the email and password: “Provided credentials are missing or invalid”. Enter them again.',
    ],
    [
      refused({ kind: 'unauthorized', status: 401, message: '\u202Eevil שלום' }),
      'The API rejected the email and password: “\u2068⟨U+202E⟩evil שלום\u2069”. Enter them again.',
    ],
    [new TypeError('bug'), 'An error occurred in this console. Reload the page and try again.'],
  ])('%s is told above the form', (error, advice) => {
    const problem = { kind: 'general', title: 'Couldn’t sign you in.', advice };
    expect(signInProblem(error, false)).toEqual(problem);
    expect(signInProblem(error, true)).toEqual(problem);
  });
});
