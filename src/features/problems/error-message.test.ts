// The message for each kind of failed request, word for word.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiError, type ApiErrorKind } from '../../api/api-error.ts';
import { forgetSessionKey, storeSessionKey } from '../../api/session-key.ts';
import { UnsafeIdError } from '../../domain/id.ts';
import { errorMessage } from './error-message.ts';

function failure(kind: ApiErrorKind, status: number | null, message: string, retryAfter: Date | null = null) {
  return new ApiError({ kind, status, message, code: null, fields: {}, retryAfter, session: 1 });
}

const ADVICE: Record<ApiErrorKind, readonly [ApiError, string]> = {
  offline: [
    failure('offline', null, 'The API can’t be reached.'),
    'The API can’t be reached. Check your connection and try again.',
  ],
  timeout: [
    failure('timeout', null, 'The API didn’t respond within 30 seconds.'),
    'The API didn’t respond within 30 seconds. The connection or the API may be slow. Try again in a moment.',
  ],
  malformed: [
    failure('malformed', 200, 'The API sent a response that this console can’t read.'),
    'The API sent a response that this console can’t read. A proxy may have changed it. Try again. If this keeps happening, contact your administrator.',
  ],
  'not-the-api': [
    failure('not-the-api', 404, 'Another server responded instead of the API (status 404).'),
    'Another server responded instead of the API (status 404). Check your connection and the address of this console. If this keeps happening, contact your administrator.',
  ],
  server: [
    failure('server', 503, 'Service unavailable'),
    'Server error (503). The problem is with the API. Try again in a minute.',
  ],
  'rate-limited': [
    failure('rate-limited', 429, 'Slow down'),
    'Too many requests. Wait a few minutes, then try again.',
  ],
  unauthorized: [
    failure('unauthorized', 401, 'Provided credentials are missing or invalid'),
    'Your session has ended. Sign in again to continue.',
  ],
  forbidden: [
    failure('forbidden', 403, 'You are not authorized to perform this action'),
    'The API rejected the request: “You are not authorized to perform this action”. Your role may not have permission. Ask a superuser of this account.',
  ],
  'sudo-required': [
    failure('sudo-required', 403, 'You must POST /sudo to access this endpoint'),
    'You need to confirm your password again. Try again, then enter it.',
  ],
  'not-found': [
    failure('not-found', 404, 'Record not found'),
    'The API returned “Record not found”. The item may have been deleted, or this console may use the wrong API address. Reload the page. If this keeps happening, contact your administrator.',
  ],
  conflict: [
    failure('conflict', 409, 'Duplicate record'),
    'It conflicts with another change: “Duplicate record”. Refresh the list and try again.',
  ],
  'bad-request': [
    failure('bad-request', 400, 'Bad request: name is missing'),
    'The API rejected the request: “Bad request: name is missing”. Check your input and try again.',
  ],
  unprocessable: [
    failure('unprocessable', 422, 'Unprocessable request'),
    'The API rejected the request: “Unprocessable request”. Check your input and try again.',
  ],
};

afterEach(() => {
  forgetSessionKey();
  vi.useRealTimers();
});

test.each(Object.entries(ADVICE))('advises after a failure of kind %s', (_kind, [error, advice]) => {
  expect(errorMessage(error, 'load your tokens')).toEqual({
    title: 'Couldn’t load your tokens.',
    advice,
  });
});

test('does not say that the session has ended if a 401 was not about its key', () => {
  const message = 'Provided credentials are missing or invalid';
  const facts = {
    kind: 'unauthorized',
    status: 401,
    message,
    code: null,
    fields: {},
    retryAfter: null,
  } as const;
  expect(errorMessage(new ApiError(facts), 'switch to Contoso').advice).toBe(
    'The API rejected the credentials of this request: “Provided credentials are missing or invalid”. Reload the page and try again.',
  );
});

test('isolates and marks what the API wrote', () => {
  expect(errorMessage(failure('conflict', 409, '\u202Eevil\nאבג'), 'load the people').advice).toBe(
    'It conflicts with another change: “\u2068⟨U+202E⟩evil אבג\u2069”. Refresh the list and try again.',
  );
});

test('says which id was refused before anything was sent', () => {
  expect(errorMessage(new UnsafeIdError('..'), 'delete the token')).toEqual({
    title: 'Couldn’t delete the token.',
    advice: 'The ID “..” isn’t valid. Nothing was sent. Contact your administrator.',
  });
});

test('names the token first where the session is by a pasted one', () => {
  storeSessionKey('pasted-key', 'pasted');
  expect(errorMessage(ADVICE.forbidden[0], 'load the people').advice).toBe(
    'The API rejected the request: “You are not authorized to perform this action”. Your token or your role may not have permission. Sign in with another token, or ask a superuser of this account.',
  );
});

test('advises to reload if this tab lacks the code that reads an error response', () => {
  expect(errorMessage(failure('malformed', 422, 'It could not load.'), 'create the token').advice).toBe(
    'It could not load. Reload the page and try again.',
  );
});

test('blames the console for any other error, and does not show its text', () => {
  expect(errorMessage(new TypeError('x is undefined'), 'delete the token')).toEqual({
    title: 'Couldn’t delete the token.',
    advice: 'An error occurred in this console. Reload the page and try again.',
  });
});

describe('after a rate limit', () => {
  test.each([
    ['2026-03-10T11:48:00Z', 'a minute'],
    ['2026-03-10T11:40:00Z', 'a minute'],
    ['2026-03-10T11:49:00Z', 'a minute'],
    ['2026-03-10T11:49:01Z', '2 minutes'],
    ['2026-03-10T12:00:00Z', '12 minutes'],
    ['2026-03-10T12:47:00Z', '59 minutes'],
    ['2026-03-10T12:48:00Z', 'an hour'],
  ])('with a retry at %s, it says to wait %s', (retryAt, wait) => {
    vi.useFakeTimers({ now: new Date('2026-03-10T11:48:00Z'), toFake: ['Date'] });
    const error = failure('rate-limited', 429, 'Slow down', new Date(retryAt));
    expect(errorMessage(error, 'create the token').advice).toBe(`Too many requests. Try again in ${wait}.`);
  });
});
