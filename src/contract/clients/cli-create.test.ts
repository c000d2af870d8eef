// Tests token creation with the command-line client: sudo with the password, then the token (wire.md §2.2, §9).
import { expect } from 'vitest';
import { DEMO_PASSWORD, type DemoUserKey } from '../../mocks/scenario.ts';
import { userId } from '../../mocks/seed/accounts.ts';
import { serviceId } from '../../mocks/seed/services.ts';
import { openTerminal, test } from './cli.ts';
import { NOW, startWorld } from './client-harness.ts';

async function start(user: DemoUserKey) {
  const world = await startWorld();
  const { id, key } = await world.keyOf(user);
  const { run } = await openTerminal(world);
  const create = (...words: readonly string[]) =>
    run(key, 'auth-token', 'create', '--password', DEMO_PASSWORD, ...words);
  return { world, id, key, run, create };
}

/** Parses the success message: the secret, the id, and the other details. */
function createdBy(out: string) {
  const [, key = '', name, id = '', facts] =
    /^SUCCESS: Created token '([\w-]{32})' \(name: (.*), id: (\w{22}), (.*)\)\n/.exec(out) ?? [];
  return { key, id, details: `${name}; ${facts}` };
}

test('creates a token with the given name, two scopes, two services and expiry', async () => {
  const { world, run, create } = await start('engineer');
  const services = [serviceId('images-cdn'), serviceId('checkout-api')];
  const { out, error } = await create(
    ...['--name', 'From a terminal', '--scope', 'purge_all', '--scope', 'global:read'],
    ...['--services', services.join(','), '--expires', '2030-01-02T03:04:05Z'],
  );
  expect(error).toBeNull();
  const { key, id, details } = createdBy(out);
  expect(details).toBe(
    'From a terminal; scope: purge_all global:read, expires: 2030-01-02 03:04:05 +0000 UTC',
  );
  expect((await world.ask(key, '/tokens/self')).body).toMatchObject({
    id,
    user_id: userId('engineer@example.com'),
    name: 'From a terminal',
    scopes: ['purge_all', 'global:read'],
    services,
    service_id: services[1],
    created_at: NOW,
    expires_at: '2030-01-02T03:04:05Z',
  });
  expect((await run(key, 'whoami')).out).toBe('Emil Novak <engineer@example.com>\n');
});

test('without options, the token has scope global, all services and no expiry', async () => {
  const { world, create } = await start('user');
  const { key, details } = createdBy((await create()).out);
  expect(details).toBe('API token; scope: global, expires: never');
  expect((await world.ask(key, '/tokens/self')).body).toMatchObject({ services: [], expires_at: null });
});

test('accepts repeated --services, an expiry in any time zone, and a name in Unicode', async () => {
  const { world, create } = await start('superuser');
  const services = [serviceId('news-de'), serviceId('news-fr')];
  const { out } = await create(
    ...['--name', 'Łódź & 東京 = +1', '--expires', '2026-05-10T12:00:00+02:00'],
    ...services.flatMap(id => ['--services', id]),
  );
  const { key, details } = createdBy(out);
  expect(details).toBe('Łódź & 東京 = +1; scope: global, expires: 2026-05-10 10:00:00 +0000 UTC');
  expect((await world.ask(key, '/tokens/self')).body).toMatchObject({
    name: 'Łódź & 東京 = +1',
    services,
    expires_at: '2026-05-10T10:00:00Z',
  });
});

test('the creating token is in sudo for five minutes, the new token is not', async () => {
  const { world, key, create } = await start('engineer');
  const created = createdBy((await create()).out);
  const sudoOf = async (each: string) => (await world.ask(each, '/tokens/self')).body;
  expect(await sudoOf(key)).toMatchObject({ sudo_expires_at: '2026-03-10T11:53:00Z' });
  expect(await sudoOf(created.key)).toMatchObject({ sudo_expires_at: null });
});

test('a created token is listed by GET /tokens, and its creation is in the event log', async () => {
  const { world, key, create } = await start('user');
  const { id } = createdBy((await create('--name', 'Seen', '--scope', 'global:read')).out);
  const listed = expect.objectContaining({ id, name: 'Seen', last_used_at: null });
  expect((await world.ask(key, '/tokens')).body).toContainEqual(listed);
  const attributes = { event_type: 'token.create', token_id: id, user_id: userId('user@example.com') };
  expect((await world.ask(key, `/events?filter[token_id]=${id}`)).body).toMatchObject({
    data: [{ attributes }],
  });
});

test('a wrong password creates nothing and grants no sudo', async () => {
  const { world, key, run } = await start('engineer');
  const before = await world.ask(key, '/tokens');
  expect(await run(key, 'auth-token', 'create', '--password', 'guess')).toEqual({
    code: 1,
    out: expect.stringMatching(/^\s*$/),
    error:
      'the Fastly API returned 403 Forbidden: The supplied username/password combination is not correct.',
  });
  const after = await world.ask(key, '/tokens');
  expect(idsOf(after.body)).toEqual(idsOf(before.body));
  expect((await world.ask(key, '/tokens/self')).body).toMatchObject({ sudo_expires_at: null });
});

test('after ten wrong passwords, the right one is refused for ten minutes', async () => {
  const { key, run, create } = await start('engineer');
  for (let attempt = 0; attempt < 10; attempt += 1)
    await run(key, 'auth-token', 'create', '--password', 'guess');
  expect(await create()).toMatchObject({
    code: 1,
    error:
      'the Fastly API returned 429 Too Many Requests: Too many wrong passwords (Wait 600 seconds, then try again.).',
  });
});

test('a user with two-factor authentication cannot create tokens, because the client sends no one-time code', async () => {
  const { create } = await start('otp');
  expect(await create()).toMatchObject({
    code: 1,
    error:
      'the Fastly API returned 403 Forbidden: 2fa.verify (This user signs in with two-factor authentication: send the one-time code.).',
  });
});

test('the 101st active token is refused', async () => {
  const world = await startWorld({ seed: 'at-limit' });
  // The key is a session token, which does not count toward the limit.
  const { key } = await world.keyOf('engineer', { name: 'Token Console browser session' });
  const { run } = await openTerminal(world);
  expect(await run(key, 'auth-token', 'create', '--password', DEMO_PASSWORD)).toMatchObject({
    code: 1,
    error:
      'the Fastly API returned 400 Bad Request: Bad request (This user has 100 active tokens, and 100 are allowed. Delete one that is no longer needed.).',
  });
});

test.each([
  [
    ['--scope', 'purge_all'],
    "400 Bad Request: invalid_scope (scope 'purge_all' is not available to the role user.).",
  ],
  [
    ['--services', 'gone'],
    "400 Bad Request: Bad request (services: cannot find service 'gone' in this account.).",
  ],
  [
    ['--expires', '2026-03-10T11:47:59Z'],
    '422 Unprocessable Entity: Unprocessable request (expires_at has passed.).',
  ],
  [
    ['--name', 'x'.repeat(256)],
    '422 Unprocessable Entity: Unprocessable request (name is too long: it has 256 characters, 255 are allowed.).',
  ],
])('%j is refused', async (options, reason) => {
  const { create } = await start('user');
  expect(await create(...options)).toMatchObject({ code: 1, error: `the Fastly API returned ${reason}` });
});

function idsOf(tokens: unknown): unknown[] {
  return Array.isArray(tokens) ? tokens.map(({ id }) => id) : [];
}
