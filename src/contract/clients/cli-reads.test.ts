// Tests the read commands of the command-line client: current user, tokens, users and services (wire.md §9).
import { expect } from 'vitest';
import type { DemoUserKey } from '../../mocks/scenario.ts';
import { NORTHWIND, userId } from '../../mocks/seed/accounts.ts';
import { serviceId } from '../../mocks/seed/services.ts';
import { CLIENTS } from '../../mocks/seed/token-row.ts';
import { factsOf, openTerminal, rowsOf, test } from './cli.ts';
import { NOW, startWorld } from './client-harness.ts';

async function start(user: DemoUserKey) {
  const world = await startWorld();
  const { id, key } = await world.keyOf(user);
  const { run } = await openTerminal(world);
  const read = async (path: string) => (await world.ask(key, path)).body;
  return { id, read, run: (...words: readonly string[]) => run(key, ...words) };
}

test.each([
  ['superuser', 'Sana Ueda <superuser@example.com>'],
  ['engineer', 'Emil Novak <engineer@example.com>'],
  ['user', 'Umar Said <user@example.com>'],
] as const)('whoami as %s: %s', async (user, words) => {
  const { run } = await start(user);
  expect(await run('whoami')).toEqual({ code: 0, out: `${words}\n`, error: null });
});

test('auth-token list shows the user’s own tokens, including expired ones', async () => {
  const { run, read, id } = await start('user');
  const owner = userId('user@example.com');
  const listed = rowsOf(await run('auth-token', 'list'));
  const ids = idsOf(await read('/tokens'));
  expect(listed).toEqual([
    ['NAME', 'TOKEN ID', 'USER ID', 'SCOPE', 'SERVICES'],
    ['Internship', ids[0], owner, 'global'],
    ['Status board', ids[1], owner, 'global:read'],
    ['Read-only try-out', ids[2], owner, 'global:read', serviceId('docs.northwind.example')],
    ['Laptop', id, owner, 'global'],
  ]);
});

test('auth-token list --json includes times, IP addresses and services', async () => {
  const { run, read, id } = await start('engineer');
  const { out } = await run('auth-token', 'list', '--json');
  const listed: unknown = JSON.parse(out);
  expect(listed).toHaveLength(idsOf(await read('/tokens')).length);
  const token = { AccessToken: null, UserID: userId('engineer@example.com') };
  expect(listed).toContainEqual({
    ...token,
    TokenID: id,
    Name: 'Laptop',
    Scope: 'global',
    Services: [],
    CreatedAt: NOW,
    LastUsedAt: NOW,
    ExpiresAt: null,
    IP: '127.0.0.1',
  });
  expect(listed).toContainEqual({
    ...token,
    TokenID: expect.any(String),
    Name: 'Deploy checkout',
    Scope: 'global',
    Services: [serviceId('checkout-api'), serviceId('checkout-api-staging')],
    CreatedAt: '2026-01-25T14:48:00Z',
    LastUsedAt: '2026-03-10T09:48:00Z',
    ExpiresAt: '2026-04-25T14:48:00Z',
    IP: '198.51.100.24',
  });
});

test('auth-token list --customer-id shows a superuser all tokens of the account', async () => {
  const { run, read } = await start('superuser');
  const [, ...rows] = rowsOf(await run('auth-token', 'list', '--customer-id', NORTHWIND));
  expect(rows.map(([, id]) => id)).toEqual(idsOf(await read(`/customer/${NORTHWIND}/tokens`)));
  const owners = new Set(rows.map(([, , owner]) => owner));
  expect(owners.size).toBeGreaterThan(10);
  expect(owners).toContain(userId('user@example.com'));
});

test('auth-token describe shows the token in use', async () => {
  const { run, id } = await start('user');
  expect(factsOf(await run('auth-token', 'describe'))).toEqual({
    ID: id,
    Name: 'Laptop',
    'User ID': userId('user@example.com'),
    Services: '',
    Scope: 'global',
    IP: '127.0.0.1',
    'Created at': '2026-03-10 11:48:00 +0000 UTC',
    'Last used at': '2026-03-10 11:48:00 +0000 UTC',
  });
});

test('the last use of the token has the user agent of the client, in the same form as in the seed', async () => {
  const world = await startWorld();
  const { id, key } = await world.keyOf('engineer');
  const { run } = await openTerminal(world);
  await run(key, 'auth-token', 'list');
  const watcher = await world.keyOf('superuser');
  const { body } = await world.ask(watcher.key, `/tokens/${id}`);
  const withoutVersions = (text: string) => text.replaceAll(/[\d.]+/g, '*');
  expect(body).toMatchObject({
    last_used_at: NOW,
    ip: '127.0.0.1',
    user_agent: expect.toSatisfy(agent => withoutVersions(agent) === withoutVersions(CLIENTS.cli)),
  });
});

const HEADER = ['LOGIN', 'NAME', 'ROLE', 'LOCKED', 'ID'];

test('user list shows a superuser all users of the account', async () => {
  const { run } = await start('superuser');
  const [header, ...people] = rowsOf(await run('user', 'list', '--customer-id', NORTHWIND));
  expect(header).toEqual(HEADER);
  expect(people).toHaveLength(16);
  const rowOf = (login: string, ...row: string[]) => [login, ...row, userId(login)];
  expect(people).toContainEqual(rowOf('engineer@example.com', 'Emil Novak', 'engineer', 'false'));
  expect(people).toContainEqual(rowOf('locked@example.com', 'Lucas Moreau', 'engineer', 'true'));
  expect(people).toContainEqual(rowOf('yuki.tanabe@example.com', '田辺 由紀', 'engineer', 'false'));
});

const UMAR = {
  ID: userId('user@example.com'),
  Login: 'user@example.com',
  Name: 'Umar Said',
  Role: 'user',
  'Customer ID': NORTHWIND,
  Locked: 'false',
  'Two Factor Auth Enabled': 'false',
};

test('user describe shows the current user, and any user to a superuser', async () => {
  const user = await start('user');
  expect(factsOf(await user.run('user', 'describe', '--current'))).toMatchObject(UMAR);
  expect(factsOf(await user.run('user', 'describe', '--id', UMAR.ID))).toMatchObject(UMAR);
  const superuser = await start('superuser');
  expect(factsOf(await superuser.run('user', 'describe', '--id', UMAR.ID))).toMatchObject(UMAR);
});

test('service list follows the pagination links', async () => {
  const { run } = await start('user');
  const [header, ...services] = rowsOf(await run('service', 'list', '--per-page', '15'));
  expect(header).toEqual(['NAME', 'ID', 'TYPE', 'ACTIVE VERSION', 'LAST EDITED (UTC)']);
  expect(services).toHaveLength(40);
  expect(services[0]).toEqual([
    'www.northwind.example',
    serviceId('www.northwind.example'),
    'vcl',
    '2',
    '2021-03-01 10:15',
  ]);
  expect(services[39]).toEqual(['sandbox', serviceId('sandbox'), 'vcl', 'n/a', '2024-06-24 19:53']);
});

test('service list --json includes the active version and the account', async () => {
  const { run } = await start('engineer');
  const services: unknown = JSON.parse((await run('service', 'list', '--json')).out);
  expect(services).toHaveLength(40);
  expect(services).toContainEqual(
    expect.objectContaining({
      ServiceID: serviceId('identity'),
      Name: 'identity',
      Type: 'wasm',
      ActiveVersion: 86,
      CustomerID: NORTHWIND,
      CreatedAt: '2022-03-09T03:59:12Z',
      DeletedAt: null,
    }),
  );
});

function idsOf(tokens: unknown): string[] {
  return Array.isArray(tokens) ? tokens.map(({ id }) => String(id)) : [];
}
