// Automation tokens: who can read and delete them, paging, and what their keys can do (wire.md §3).
import { expect, test } from 'vitest';
import { createAutomationToken, type Harness, harness, NON_SUPERUSERS } from '../testing/mock-harness.ts';

async function statusOf(mock: Harness, method: string, path: string, key: string): Promise<number> {
  return (await mock.call(method, path, { key })).status;
}

test.each(NON_SUPERUSERS)(
  '%s cannot list, read or delete automation tokens through either path',
  async login => {
    const mock = harness();
    const { id } = await createAutomationToken(mock, await mock.sudo('superuser@example.com'));
    const key = await mock.signIn(login);
    for (const path of [
      '/automation-tokens',
      `/automation-tokens/${id}`,
      `/automation-tokens/${id}/services`,
    ]) {
      const refused = await mock.call('GET', path, { key });
      expect([path, refused.status, refused.headers.get('Content-Type')]).toEqual([
        path,
        403,
        'application/problem+json',
      ]);
    }
    expect(await statusOf(mock, 'DELETE', `/automation-tokens/${id}`, key)).toBe(403);
    expect(await statusOf(mock, 'GET', `/tokens/${id}`, key)).toBe(403);
    expect(await statusOf(mock, 'DELETE', `/tokens/${id}`, key)).toBe(403);
  },
);

test.each(['/tokens', '/automation-tokens'])(
  'a superuser can delete any automation token of the account through %s, and its key stops working',
  async path => {
    const mock = harness();
    const { id, key } = await createAutomationToken(mock, await mock.sudo('superuser@example.com'));
    const other = await mock.signIn('grace.oyelaran@example.com');
    expect(await statusOf(mock, 'GET', `/tokens/${id}`, other)).toBe(200);
    expect(await statusOf(mock, 'DELETE', `${path}/${id}`, other)).toBe(204);
    expect(await statusOf(mock, 'DELETE', `${path}/${id}`, other)).toBe(404);
    expect(await statusOf(mock, 'GET', '/tokens/self', key)).toBe(401);
  },
);

test('a token of another account gives a 403; an unknown token and a user token give a 404', async () => {
  const mock = harness();
  const superuser = await mock.sudo('superuser@example.com');
  const { id } = await createAutomationToken(mock, superuser);
  const outsider = await mock.signIn('superuser@sso.example.com');
  const { id: session } = await (await mock.call('GET', '/tokens/self', { key: superuser })).json();
  for (const suffix of ['', '/services']) {
    expect(await statusOf(mock, 'GET', `/automation-tokens/${id}${suffix}`, outsider)).toBe(403);
    expect(await statusOf(mock, 'GET', `/automation-tokens/nope${suffix}`, superuser)).toBe(404);
    expect(await statusOf(mock, 'GET', `/automation-tokens/${session}${suffix}`, superuser)).toBe(404);
  }
  expect(await statusOf(mock, 'DELETE', `/automation-tokens/${id}`, outsider)).toBe(403);
  expect(await statusOf(mock, 'DELETE', `/automation-tokens/${session}`, superuser)).toBe(404);
  const unknown = await mock.call('GET', '/automation-tokens/nope', { key: superuser });
  expect(await unknown.json()).toEqual({
    title: 'Record not found',
    status: 404,
    detail: "Cannot find token 'nope'",
    errors: null,
  });
});

test('the list is paged, oldest first, with 20 per page by default and 100 at most', async () => {
  const mock = harness();
  mock.setScenario({ seed: 'empty' });
  const key = await mock.sudo('superuser@example.com');
  const ids: string[] = [];
  for (let count = 0; count < 23; count++) ids.push((await createAutomationToken(mock, key)).id);
  const page = async (query: string) => {
    const { data, meta } = await (await mock.call('GET', `/automation-tokens${query}`, { key })).json();
    return { ids: data.map(({ id }: { id: string }) => id), meta: Object.values(meta) };
  };
  // per_page, current_page, record_count, total_pages
  expect(await page('')).toEqual({ ids: ids.slice(0, 20), meta: [20, 1, 23, 2] });
  expect(await page('?page=2')).toEqual({ ids: ids.slice(20), meta: [20, 2, 23, 2] });
  expect(await page('?page=3')).toEqual({ ids: [], meta: [20, 3, 23, 2] });
  expect(await page('?per_page=500')).toEqual({ ids, meta: [100, 1, 23, 1] });
  const malformed = await mock.call('GET', '/automation-tokens?page=0', { key });
  expect([malformed.status, malformed.headers.get('Content-Type')]).toEqual([
    400,
    'application/problem+json',
  ]);
});

test('its key can read what its role allows and delete itself, but never enter sudo', async () => {
  const mock = harness();
  const superuser = await mock.sudo('superuser@example.com');
  const { key, id } = await createAutomationToken(mock, superuser);
  expect(await statusOf(mock, 'GET', '/current_user', key)).toBe(200);
  expect(await statusOf(mock, 'GET', '/service', key)).toBe(200);
  expect(await (await mock.call('GET', '/tokens', { key })).json()).toEqual([]);
  expect(await statusOf(mock, 'GET', '/automation-tokens', key)).toBe(403);
  const form = { username: 'superuser@example.com', password: 'correct horse battery' };
  for (const sent of [form, { password: form.password }]) {
    expect((await mock.call('POST', '/sudo', { key, form: sent })).status).toBe(403);
  }
  expect((await mock.call('POST', '/tokens', { key, form: { name: 'More' } })).status).toBe(403);
  const { user_id } = await (await mock.call('GET', '/tokens/self', { key })).json();
  expect(await statusOf(mock, 'GET', `/user/${user_id}`, key)).toBe(200);
  expect(await statusOf(mock, 'DELETE', '/tokens/self', key)).toBe(204);
  expect(await statusOf(mock, 'GET', `/tokens/${id}`, superuser)).toBe(404);
});

test('an expired key gives a 401 that names the token and its expiry, and the token is still listed', async () => {
  const mock = harness();
  const superuser = await mock.sudo('superuser@example.com');
  const { key, id } = await createAutomationToken(mock, superuser, { expires_at: '2026-03-10T12:00:00Z' });
  mock.advanceClock(12 * 60_000);
  const refused = await mock.call('GET', '/tokens/self', { key });
  expect(refused.status).toBe(401);
  expect(await refused.json()).toEqual({ msg: `Token ${id} expired at 2026-03-10T12:00:00Z` });
  expect(await statusOf(mock, 'GET', `/automation-tokens/${id}`, superuser)).toBe(200);
});
