// Tests the words for a creation whose answer arrived after its session or form had been left.
import { expect, it } from 'vitest';
import { ApiError } from '../../../api/api-error.ts';
import { plainSentence } from '../../../domain/sentence.ts';
import { createdElsewhere, failedLate } from './late-outcome.ts';

const error = (kind: 'timeout' | 'forbidden') =>
  new ApiError({ kind, status: null, message: 'No', code: null, fields: {}, retryAfter: null });

it('names the token and the account, and says whether the token still exists', () => {
  const withdrawn = createdElsewhere('CI deploy', 'Northwind Media', true);
  expect(plainSentence(withdrawn.title)).toBe('Token ‘CI deploy’ was created and deleted again');
  expect(plainSentence(withdrawn.text)).toContain('after you left Northwind Media');
  const remaining = createdElsewhere('CI deploy', 'Northwind Media', false);
  expect(plainSentence(remaining.title)).toBe('Token ‘CI deploy’ was created in Northwind Media');
  expect(plainSentence(remaining.text)).toContain('Sign in to Northwind Media and delete it.');
});

it('says that a token may exist only if nobody knows', () => {
  const title = (kind: 'timeout' | 'forbidden') =>
    plainSentence(failedLate('CI deploy', 'Northwind Media', error(kind), ['Why.']).title);
  expect(title('timeout')).toBe('Token ‘CI deploy’ may exist in Northwind Media');
  expect(title('forbidden')).toBe('Token ‘CI deploy’ was not created in Northwind Media');
});
