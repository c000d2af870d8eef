// The mock as a server: signing in, listing, sudo, creating, deleting, straight through `handle`.
import { expect, test } from 'vitest';
import { harness, readKey } from './mock-harness.ts';

test('a token is created in sudo, works, is listed, and is gone once deleted', async () => {
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
