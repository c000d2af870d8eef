// Tests which failures say that a secret does not work.
import { expect, it } from 'vitest';
import { ApiError, type ApiErrorFacts } from '../../../api/api-error.ts';
import { deadSecret } from './dead-secret.ts';

const ID = '5ZVQnXzHqV3f1cJbGkWm2t';

function failure(kind: ApiErrorFacts['kind'], message: string): ApiError {
  return new ApiError({ kind, status: 401, message, code: null, fields: {}, retryAfter: null });
}

it.each([
  ['a rejected secret', failure('unauthorized', 'Unauthorized'), { expiredId: null }],
  [
    'an expired token',
    failure('unauthorized', `Token ${ID} expired at 2026-03-10T23:48:00Z`),
    { expiredId: ID },
  ],
  ['a refused request', failure('forbidden', 'Forbidden'), null],
  ['another server', failure('not-the-api', `Token ${ID} expired at noon`), null],
  ['a defect', new Error('It failed.'), null],
])('%s', (_, error, expected) => {
  expect(deadSecret(error)).toEqual(expected);
});
