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
    failure('offline', null, 'The API could not be reached.'),
    'The API could not be reached. Check your connection, then try again.',
  ],
  timeout: [
    failure('timeout', null, 'No answer came within 30 seconds.'),
    'No answer came within 30 seconds. The connection or the API is slow. Try again in a moment.',
  ],
  malformed: [
    failure('malformed', 200, 'The API sent an answer that this console cannot read.'),
    'The API sent an answer that this console cannot read. A proxy may have changed it. Try again; if it stays, tell whoever runs this console.',
  ],
  'not-the-api': [
    failure('not-the-api', 404, 'This address is not the API: another server answered (status 404).'),
    'This address is not the API: another server answered (status 404). Check that you are online and that this console’s address is right. If it stays, tell whoever runs this console.',
  ],
  server: [
    failure('server', 503, 'Service unavailable'),
    'The API failed (status 503). That is not your doing. Try again in a minute.',
  ],
  'rate-limited': [
    failure('rate-limited', 429, 'Slow down'),
    'Too many requests were made. Wait a few minutes, then try again.',
  ],
  unauthorized: [
    failure('unauthorized', 401, 'Provided credentials are missing or invalid'),
    'Your session has ended. Sign in again to go on where you were.',
  ],
  forbidden: [
    failure('forbidden', 403, 'You are not authorized to perform this action'),
    'The API refused: “You are not authorized to perform this action”. Your role may not allow it. Ask a superuser of the account.',
  ],
  'sudo-required': [
    failure('sudo-required', 403, 'You must POST /sudo to access this endpoint'),
    'Your password has to be confirmed again first. Try again and confirm it.',
  ],
  'not-found': [
    failure('not-found', 404, 'Record not found'),
    'The API answered “Record not found”. What you asked for may have been deleted meanwhile, or this console may have the wrong address of the API. Reload the page; if it stays, tell whoever runs this console.',
  ],
  conflict: [
    failure('conflict', 409, 'Duplicate record'),
    'It clashes with a change made meanwhile: “Duplicate record”. Reload the list and try again.',
  ],
  'bad-request': [
    failure('bad-request', 400, 'Bad request: name is missing'),
    'The API refused the request: “Bad request: name is missing”. Check what was entered and try again.',
  ],
  unprocessable: [
    failure('unprocessable', 422, 'Unprocessable request'),
    'The API refused the request: “Unprocessable request”. Check what was entered and try again.',
  ],
};

afterEach(() => {
  forgetSessionKey();
  vi.useRealTimers();
});

test.each(Object.entries(ADVICE))('advises after a failure of kind %s', (_kind, [error, advice]) => {
  expect(errorMessage(error, 'load your tokens')).toEqual({
    title: 'We could not load your tokens.',
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
    'The API did not accept the key of this request: “Provided credentials are missing or invalid”. Reload the page and try again.',
  );
});

test('isolates and marks what the API wrote', () => {
  expect(errorMessage(failure('conflict', 409, '\u202Eevil\nאבג'), 'load the people').advice).toBe(
    'It clashes with a change made meanwhile: “\u2068⟨U+202E⟩evil אבג\u2069”. Reload the list and try again.',
  );
});

test('says which id was refused before anything was sent', () => {
  expect(errorMessage(new UnsafeIdError('..'), 'delete the token')).toEqual({
    title: 'We could not delete the token.',
    advice:
      'The id “..” is not one that the API gives out. Nothing was sent. Tell whoever runs this console.',
  });
});

test('names the token first where the session is by a pasted one', () => {
  storeSessionKey('pasted-key', 'pasted');
  expect(errorMessage(ADVICE.forbidden[0], 'load the people').advice).toBe(
    'The API refused: “You are not authorized to perform this action”. The token you signed in with may not allow it, or your role. Sign in with one that does, or ask a superuser.',
  );
});

test('advises to reload if this tab lacks the code that reads an error response', () => {
  expect(errorMessage(failure('malformed', 422, 'It could not load.'), 'create the token').advice).toBe(
    'It could not load. Reload the page, then try again.',
  );
});

test('blames the console for any other error, and does not show its text', () => {
  expect(errorMessage(new TypeError('x is undefined'), 'delete the token')).toEqual({
    title: 'We could not delete the token.',
    advice: 'Something in this console failed. Reload the page and try again.',
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
    expect(errorMessage(error, 'create the token').advice).toBe(
      `Too many requests were made. Try again in ${wait}.`,
    );
  });
});
