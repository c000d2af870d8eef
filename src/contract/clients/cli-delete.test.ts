// Tests the deletion of tokens and users with the command-line client (wire.md §2.6, §9).
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { DemoUserKey } from '../../mocks/scenario.ts';
import { NORTHWIND, userId } from '../../mocks/seed/accounts.ts';
import { openTerminal, test } from './cli.ts';
import { startWorld } from './client-harness.ts';

async function start(user: DemoUserKey) {
  const world = await startWorld();
  const own = await world.keyOf(user);
  const { run, folder } = await openTerminal(world);
  const isAlive = async (key: string) => (await world.ask(key, '/tokens/self')).status === 200;
  const writeIds = (...ids: readonly string[]) =>
    writeFile(join(folder, 'ids.txt'), ids.map(id => `${id}\n`).join(''));
  return { world, own, run, isAlive, writeIds };
}

test('auth-token delete --id deletes one of the user’s own tokens', async () => {
  const { world, own, run, isAlive } = await start('user');
  const { id, key } = await world.keyOf('user');
  expect(await run(own.key, 'auth-token', 'delete', '--id', id)).toEqual({
    code: 0,
    out: `SUCCESS: Deleted token '${id}'\n`,
    error: null,
  });
  expect(await isAlive(key)).toBe(false);
  expect(await isAlive(own.key)).toBe(true);
});

test('a superuser can delete any token, and the event log names the superuser', async () => {
  const { world, own, run, isAlive } = await start('superuser');
  const { id, key } = await world.keyOf('engineer');
  expect((await run(own.key, 'auth-token', 'delete', '--id', id)).code).toBe(0);
  expect(await isAlive(key)).toBe(false);
  const attributes = { event_type: 'token.destroy', user_id: userId('superuser@example.com') };
  expect((await world.ask(own.key, `/events?filter[token_id]=${id}`)).body).toMatchObject({
    data: [{ attributes }, { attributes: { event_type: 'token.create' } }],
  });
});

test('auth-token delete --current deletes the token in use, which is then rejected', async () => {
  const { own, run } = await start('engineer');
  expect((await run(own.key, 'auth-token', 'delete', '--current')).out).toBe(
    'SUCCESS: Deleted current token\n',
  );
  expect((await run(own.key, 'auth-token', 'list')).error).toBe(
    'the Fastly API returned 401 Unauthorized: Provided credentials are missing or invalid.',
  );
});

test('auth-token delete --file deletes all tokens in the file', async () => {
  const { world, own, run, isAlive, writeIds } = await start('superuser');
  const tokens = [await world.keyOf('engineer'), await world.keyOf('user'), await world.keyOf('billing')];
  await writeIds(...tokens.map(({ id }) => id));
  expect((await run(own.key, 'auth-token', 'delete', '--file', 'ids.txt')).out).toBe(
    'SUCCESS: Deleted tokens\n',
  );
  expect(await Promise.all(tokens.map(({ key }) => isAlive(key)))).toEqual([false, false, false]);
});

test('a file that includes another user’s token is refused as a whole', async () => {
  const { world, own, run, isAlive, writeIds } = await start('user');
  const mine = await world.keyOf('user');
  const other = await world.keyOf('engineer');
  await writeIds(mine.id, other.id);
  expect((await run(own.key, 'auth-token', 'delete', '--file', 'ids.txt')).error).toBe(
    'the Fastly API returned 403 Forbidden: You are not authorized to perform this action (Of these 2 tokens 1 may not be deleted by this user. Nothing was deleted.).',
  );
  expect(await isAlive(mine.key)).toBe(true);
  expect(await isAlive(other.key)).toBe(true);
});

test('user delete deletes a user without tokens', async () => {
  const { world, own, run } = await start('superuser');
  const id = userId('contractor@example.com');
  expect(await run(own.key, 'user', 'delete', '--id', id)).toEqual({
    code: 0,
    out: `SUCCESS: Deleted user (id: ${id})\n`,
    error: null,
  });
  expect((await world.ask(own.key, `/customer/${NORTHWIND}/users`)).body).toHaveLength(15);
  expect((await run(own.key, 'user', 'describe', '--id', id)).error).toBe(
    `the Fastly API returned 404 Not Found: Record not found (Cannot find user '${id}').`,
  );
});

test('a user with tokens cannot be deleted until the tokens are deleted', async () => {
  const { world, own, run, writeIds } = await start('superuser');
  const id = userId('user@example.com');
  const remove = () => run(own.key, 'user', 'delete', '--id', id);
  expect((await remove()).error).toBe(
    'the Fastly API returned 400 Bad Request: Bad request (This user still has 3 tokens. Delete all of them first.).',
  );
  const { out } = await run(own.key, 'auth-token', 'list', '--customer-id', NORTHWIND, '--json');
  const tokens: { UserID: string; TokenID: string }[] = JSON.parse(out);
  await writeIds(...tokens.filter(({ UserID }) => UserID === id).map(({ TokenID }) => TokenID));
  await run(own.key, 'auth-token', 'delete', '--file', 'ids.txt');
  expect((await remove()).code).toBe(0);
  expect((await world.ask(own.key, `/user/${id}`)).status).toBe(404);
});
