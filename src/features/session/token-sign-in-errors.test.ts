// Tests the messages for a pasted token that cannot be used.
import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorKind } from '../../api/api-error.ts';
import { tokenProblem, tokenTextProblem } from './token-sign-in-errors.ts';

function refused(kind: ApiErrorKind, status: number | null, message: string): ApiError {
  return new ApiError({ kind, status, message, code: null, fields: {}, retryAfter: null });
}

describe('a pasted text', () => {
  it.each(['k2b7R9vXq1LmZ0sT4uWyA8cE5gHnJ6pD', 'a_b-c', '=abc='])('can be a token: %s', text => {
    expect(tokenTextProblem(text)).toBeNull();
  });

  it.each(['two words', 'a\nb', 'pässword', 'a\u200bb', 'x'.repeat(257)])(
    'is rejected before it is sent: %j',
    text => {
      expect(tokenTextProblem(text)).toContain('This is not an API token');
    },
  );

  it('must not be empty', () => {
    expect(tokenTextProblem('')).toBe('Enter an API token.');
  });
});

describe('a refused token', () => {
  it.each([
    [
      refused('unauthorized', 401, 'Token x expired at 2026-01-01T00:00:00Z'),
      'This token has expired. The API says: “Token x expired at 2026-01-01T00:00:00Z”.',
    ],
    [refused('unauthorized', 401, 'Provided credentials are missing or invalid'), 'Invalid token.'],
    [
      refused('forbidden', 403, 'You are not authorized'),
      'The API rejected this token: “You are not authorized”.',
    ],
  ])('has its message on the field: %s', (error, message) => {
    expect(tokenProblem(error)).toMatchObject({ kind: 'token', message: expect.stringContaining(message) });
  });

  it.each([
    [refused('offline', null, 'The API can’t be reached.')],
    [refused('timeout', null, 'The API didn’t respond within 30 seconds.')],
    [refused('server', 500, 'Oh')],
    [refused('malformed', 200, 'The API sent a response that this console can’t read.')],
    [refused('rate-limited', 429, 'Slow down')],
  ])('has a general message if the token is not the cause: %s', error => {
    expect(tokenProblem(error)).toMatchObject({ kind: 'general', title: 'Couldn’t sign you in.' });
  });
});
