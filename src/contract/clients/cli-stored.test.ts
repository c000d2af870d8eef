// Tests tokens that the command-line client stores: `auth add` and `auth revoke` (wire.md §2.6).
// Secrets are passed with `=`, because one that starts with a dash would be parsed as a flag.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { DemoUserKey } from '../../mocks/scenario.ts';
import { NORTHWIND } from '../../mocks/seed/accounts.ts';
import { factsOf, openTerminal, test } from './cli.ts';
import { startWorld } from './client-harness.ts';

async function start() {
  const world = await startWorld();
  const { run, folder } = await openTerminal(world);
  const auth = (...words: readonly string[]) => run(null, 'auth', ...words);
  return {
    world,
    folder,
    run,
    auth,
    /** Creates a token for a user and stores it under a name. */
    store: async (name: string, user: DemoUserKey) => {
      const token = await world.keyOf(user);
      const { error } = await auth('add', name, `--api-token=${token.key}`);
      if (error !== null) throw new Error(error);
      return token;
    },
    isAlive: async (key: string) => (await world.ask(key, '/tokens/self')).status === 200,
    names: async () =>
      (await auth('list')).out
        .trim()
        .split('\n')
        .map(line => line.trim()),
  };
}

const NONE = ['No tokens stored. Run `fastly auth login` to add one.'];

test('auth add stores a token with its owner, and makes the first one the default', async () => {
  const { world, auth, run, names } = await start();
  const { id, key } = await world.keyOf('engineer', { scope: 'global:read' });
  expect((await auth('add', 'work', `--api-token=${key}`)).out).toContain('SUCCESS: Token "work" added\n');
  expect(await names()).toEqual(['* work (engineer@example.com)']);
  expect(factsOf(await auth('show', 'work'))).toMatchObject({
    Email: 'engineer@example.com',
    'Account ID': NORTHWIND,
    'API token name': 'Laptop',
    'API token scope': 'global:read',
    'API token ID': id,
  });
  expect((await run(null, 'whoami')).out).toBe('Emil Novak <engineer@example.com>\n');
});

test('auth add without a name stores the token under its own name', async () => {
  const { world, auth, names } = await start();
  const { key } = await world.keyOf('user', { name: 'Status board' });
  await auth('add', `--api-token=${key}`);
  expect(await names()).toEqual(['* Status board (user@example.com)']);
});

test('--token selects a stored token by name', async () => {
  const { run, store } = await start();
  await store('mine', 'user');
  await store('boss', 'superuser');
  expect((await run(null, 'whoami')).out).toBe('Umar Said <user@example.com>\n');
  expect((await run(null, 'whoami', '--token', 'boss')).out).toBe('Sana Ueda <superuser@example.com>\n');
});

test('a token that does not work is not stored', async () => {
  const { world, auth, names } = await start();
  const { id, key } = await world.keyOf('user', { expires_at: '2026-03-10T12:00:00Z' });
  world.moveTo('2026-03-10T12:00:00Z');
  expect((await auth('add', 'old', `--api-token=${key}`)).error).toBe(
    `the Fastly API returned 401 Unauthorized: Token ${id} expired at 2026-03-10T12:00:00Z.`,
  );
  expect((await auth('add', 'guess', `--api-token=${'x'.repeat(32)}`)).error).toBe(
    'the Fastly API returned 401 Unauthorized: Provided credentials are missing or invalid.',
  );
  expect(await names()).toEqual(NONE);
});

test('auth revoke --name deletes the token and removes it from the store', async () => {
  const { auth, store, isAlive, names } = await start();
  const { key } = await store('work', 'engineer');
  expect((await auth('revoke', '--name', 'work')).out).toContain('SUCCESS: Revoked token "work"\n');
  expect(await isAlive(key)).toBe(false);
  expect(await names()).toEqual(NONE);
});

test('auth revoke --name removes a stored token that was already deleted', async () => {
  const { world, auth, store, names } = await start();
  const { key } = await store('work', 'engineer');
  await world.ask(key, '/tokens/self', 'DELETE');
  expect(await auth('revoke', '--name', 'work')).toMatchObject({
    code: 0,
    out: expect.stringContaining('WARNING: Token was already revoked remotely\n'),
  });
  expect(await names()).toEqual(NONE);
});

test('auth revoke --id deletes a token by its id, whether stored or not', async () => {
  const { world, auth, store, isAlive, names } = await start();
  await store('boss', 'superuser');
  const stored = await store('work', 'engineer');
  const other = await world.keyOf('user');
  await auth('revoke', '--id', stored.id);
  expect((await auth('revoke', '--id', other.id)).code).toBe(0);
  expect([await isAlive(stored.key), await isAlive(other.key)]).toEqual([false, false]);
  expect(await names()).toEqual(['* boss (superuser@example.com)']);
});

test('auth revoke --id treats an unknown token as revoked', async () => {
  const { auth, store } = await start();
  await store('boss', 'superuser');
  expect(await auth('revoke', '--id', 'gone')).toMatchObject({
    code: 0,
    out: expect.stringContaining('WARNING: Token was already revoked remotely\n'),
  });
});

test('auth revoke --token-value, --file and --current delete the given tokens', async () => {
  const { world, folder, auth, store, isAlive, names } = await start();
  const boss = await store('boss', 'superuser');
  const [one, two, three] = [await world.keyOf('user'), await world.keyOf('user'), await world.keyOf('otp')];
  expect((await auth('revoke', `--token-value=${one.key}`)).out).toContain('SUCCESS: Revoked token\n');
  await writeFile(join(folder, 'ids.txt'), `${two.id}\n${three.id}\n`);
  expect((await auth('revoke', '--file', 'ids.txt')).out).toContain('SUCCESS: Revoked 2 token(s)\n');
  expect((await auth('revoke', '--current')).out).toContain('SUCCESS: Revoked current token\n');
  const keys = [one, two, three, boss].map(({ key }) => key);
  expect(await Promise.all(keys.map(isAlive))).toEqual([false, false, false, false]);
  expect(await names()).toEqual(NONE);
});
