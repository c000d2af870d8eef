// MSW passes requests below the API's address to the mock, and no others.
import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import { harness } from '../testing/mock-harness.ts';
import { mswHandlers } from './msw-handlers.ts';

const handlers = mswHandlers(harness().api, 'http://mock.test/api');

test.each([
  ['GET', '/tokens', 401],
  ['DELETE', '/tokens/self', 401],
  ['PATCH', '/tokens', 405],
  ['GET', '/nope', 404],
])('%s %s is answered', async (method, path, status) => {
  const response = await getResponse(handlers, new Request(`http://mock.test/api${path}`, { method }));
  expect(response?.status).toBe(status);
});

test('other addresses are not handled', async () => {
  expect(await getResponse(handlers, new Request('http://mock.test/index.html'))).toBeUndefined();
});
