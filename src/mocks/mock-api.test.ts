// The whole mock API: the lifecycle of one token, and valid responses to arbitrary requests.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBody, anyContentType, anyHeaderValue, anyPath } from './testing/arbitrary-harness.ts';
import { expectDesigned } from './testing/http-designed-harness.ts';
import { harness, readKey } from './testing/mock-harness.ts';

test('a token can be created in sudo, used, listed and deleted', async () => {
  const mock = harness();
  const key = await mock.sudo('engineer@example.com');
  const created = await mock.call('POST', '/tokens', {
    key,
    form: { name: ' CI ', scope: 'purge_all global:read' },
  });
  expect(created.status).toBe(200);
  const secret = await readKey(created);
  const self = await (await mock.call('GET', '/tokens/self', { key: secret })).json();
  expect(self).toMatchObject({
    name: 'CI',
    scope: 'purge_all global:read',
    last_used_at: '2026-03-10T11:48:00Z',
  });
  const list = await (await mock.call('GET', '/tokens', { key })).json();
  expect(list).toContainEqual(self);
  expect((await mock.call('DELETE', `/tokens/${self.id}`, { key })).status).toBe(204);
  expect((await mock.call('GET', '/tokens/self', { key: secret })).status).toBe(401);
  expect((await mock.call('DELETE', `/tokens/${self.id}`, { key })).status).toBe(404);
});

const BATCHES = 35;
const PER_BATCH = 200;

// src/mocks/server/refusals.test.ts sends another 3000 over HTTP.
test(`${BATCHES * PER_BATCH} arbitrary requests get designed responses`, async () => {
  const seen = new Set<number>();
  const request = fc.record({
    method: fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS'),
    path: anyPath,
    otherKey: fc.option(anyHeaderValue),
    hasKey: fc.boolean(),
    code: anyHeaderValue,
    contentType: anyContentType,
    body: anyBody,
  });
  const batch = fc.array(request, { minLength: PER_BATCH, maxLength: PER_BATCH });
  await fc.assert(
    fc.asyncProperty(batch, async given => {
      const mock = harness();
      let key: string | null = null;
      for (const { method, path, otherKey, hasKey, code, contentType, body } of given) {
        key ??= await mock.sudo('superuser@example.com');
        const hasBody = method !== 'GET' && method !== 'HEAD';
        const response = await mock.call(method, path, {
          ...(hasKey ? { key: otherKey ?? key } : {}),
          code,
          headers: { 'Content-Type': contentType },
          ...(hasBody ? { body } : {}),
        });
        const { status, statusText: reason, headers } = response;
        const text = await response.text();
        // Without HTTP, a response to HEAD still has its body.
        const ownMethod = method === 'HEAD' ? 'GET' : method;
        expectDesigned({ status, reason, headers: new Map(headers), body: text }, ownMethod);
        seen.add(status);
        // The request may have deleted its own session.
        if (method === 'DELETE' && status === 204) key = null;
      }
    }),
    { numRuns: BATCHES },
  );
  // Otherwise the requests might all have failed for one trivial reason.
  expect([...seen]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405]));
});

test('every response has the date of the mock’s clock, also a refusal and a fault', async () => {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  mock.clock.now = new Date('2027-01-01T00:00:01.999Z');
  mock.setScenario({ faults: [{ endpoint: 'tokens.list', kind: '500', times: 1 }] });
  for (const [method, path] of [
    ['GET', '/tokens'],
    ['GET', '/tokens'],
    ['DELETE', '/tokens/none'],
    ['GET', '/nowhere'],
    ['PATCH', '/tokens'],
  ] as const) {
    const { headers } = await mock.call(method, path, { key });
    expect(headers.get('Date'), path).toBe('Fri, 01 Jan 2027 00:00:01 GMT');
  }
  const outside = await mock.api.handle(new Request('http://mock.test/elsewhere'));
  expect(outside.headers.get('Date')).toBe('Fri, 01 Jan 2027 00:00:01 GMT');
});
