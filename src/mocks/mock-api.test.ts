// The whole mock API: the lifecycle of one token, and valid responses to arbitrary requests.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBody, anyContentType, anyHeaderValue, anyPath } from './testing/arbitrary-harness.ts';
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

const STATUSES = [200, 204, 400, 401, 403, 404, 405, 413, 422, 429];

test('arbitrary requests get a known status, JSON and the common headers', async () => {
  const mock = harness();
  let key = await mock.sudo('superuser@example.com');
  const request = fc.record({
    method: fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS'),
    path: anyPath,
    key: fc.option(anyHeaderValue),
    hasKey: fc.boolean(),
    code: anyHeaderValue,
    contentType: anyContentType,
    body: anyBody,
  });
  await fc.assert(
    fc.asyncProperty(request, async given => {
      const hasBody = given.method !== 'GET' && given.method !== 'HEAD';
      const response = await mock.call(given.method, given.path, {
        ...(given.hasKey ? { key: given.key ?? key } : {}),
        code: given.code,
        headers: { 'Content-Type': given.contentType },
        ...(hasBody ? { body: given.body } : {}),
      });
      expect(STATUSES).toContain(response.status);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      const text = await response.text();
      if (response.status !== 204) expect(() => JSON.parse(text)).not.toThrow();
      // The request may have deleted its own session.
      const isValid = (await mock.call('GET', '/tokens/self', { key })).ok;
      if (!isValid) key = await mock.sudo('superuser@example.com');
    }),
    { numRuns: 500 },
  );
});
