// Tests the error messages of the command-line client for refused commands, by command and token (wire.md §1.5, §9).
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { stableId } from '../../mocks/model/secrets.ts';
import { DEMO_PASSWORD } from '../../mocks/scenario.ts';
import { CONTOSO, NORTHWIND, userId } from '../../mocks/seed/accounts.ts';
import { openTerminal, test } from './cli.ts';
import { startWorld, type World } from './client-harness.ts';

/** The kinds of token that the client uses. */
const KEYS = {
  superuser: async (world: World) => (await world.keyOf('superuser')).key,
  engineer: async (world: World) => (await world.keyOf('engineer')).key,
  user: async (world: World) => (await world.keyOf('user')).key,
  'read-only': async (world: World) => (await world.keyOf('superuser', { scope: 'global:read' })).key,
  'purge-only': async (world: World) => (await world.keyOf('superuser', { scope: 'purge_all' })).key,
  deleted: async (world: World) => {
    const { key } = await world.keyOf('superuser');
    await world.ask(key, '/tokens/self', 'DELETE');
    return key;
  },
  unknown: async () => 'x'.repeat(32),
  no: async () => null,
} as const;

const NOT_AUTHORIZED = '403 Forbidden: You are not authorized to perform this action.';
const READ_ONLY = '403 Forbidden: Read only tokens are not allowed to access this endpoint.';
const MISSING = '401 Unauthorized: Provided credentials are missing or invalid.';

const COLLEAGUES_TOKEN = stableId('token ines.costa@example.com Purge news');
const SUPERUSERS_TOKEN = stableId('token superuser@example.com CI deploy');
const STRANGER = userId('superuser@sso.example.com');
const CONTRACTOR = userId('contractor@example.com');

/** `attempt` adds the password, because it contains spaces. */
const CREATE = 'auth-token create --name Wish --password';

const REFUSALS: readonly (readonly [command: string, whose: keyof typeof KEYS, words: string])[] = [
  [`auth-token list --customer-id ${NORTHWIND}`, 'engineer', NOT_AUTHORIZED],
  [`auth-token list --customer-id ${NORTHWIND}`, 'user', NOT_AUTHORIZED],
  [`auth-token list --customer-id ${CONTOSO}`, 'superuser', NOT_AUTHORIZED],
  ['auth-token list', 'purge-only', NOT_AUTHORIZED],
  ['auth-token list', 'deleted', MISSING],
  ['auth-token describe', 'unknown', MISSING],
  [CREATE, 'read-only', READ_ONLY],
  [CREATE, 'purge-only', NOT_AUTHORIZED],
  [CREATE, 'deleted', MISSING],
  ['auth-token delete --id gone', 'superuser', "404 Not Found: Record not found (Cannot find token 'gone')."],
  [`auth-token delete --id ${SUPERUSERS_TOKEN}`, 'engineer', NOT_AUTHORIZED],
  [`auth-token delete --id ${SUPERUSERS_TOKEN}`, 'user', NOT_AUTHORIZED],
  [`auth-token delete --id ${SUPERUSERS_TOKEN}`, 'read-only', READ_ONLY],
  [`auth-token delete --id ${SUPERUSERS_TOKEN}`, 'unknown', MISSING],
  ['auth-token delete --current', 'read-only', READ_ONLY],
  [
    'auth-token delete --file ids.txt',
    'engineer',
    '403 Forbidden: You are not authorized to perform this action (Of these 2 tokens 2 may not be deleted by this user. Nothing was deleted.).',
  ],
  ['auth-token delete --file ids.txt', 'read-only', READ_ONLY],
  ['auth-token delete --file ids.txt', 'deleted', MISSING],
  [`auth revoke --id ${SUPERUSERS_TOKEN}`, 'engineer', NOT_AUTHORIZED],
  [`auth revoke --id ${SUPERUSERS_TOKEN}`, 'read-only', READ_ONLY],
  ['auth revoke --current', 'unknown', MISSING],
  [`user list --customer-id ${NORTHWIND}`, 'engineer', NOT_AUTHORIZED],
  [`user list --customer-id ${NORTHWIND}`, 'user', NOT_AUTHORIZED],
  [`user list --customer-id ${CONTOSO}`, 'superuser', NOT_AUTHORIZED],
  [`user describe --id ${CONTRACTOR}`, 'engineer', NOT_AUTHORIZED],
  [`user describe --id ${CONTRACTOR}`, 'user', NOT_AUTHORIZED],
  [`user describe --id ${STRANGER}`, 'superuser', NOT_AUTHORIZED],
  ['user describe --id gone', 'superuser', "404 Not Found: Record not found (Cannot find user 'gone')."],
  ['user describe --current', 'deleted', MISSING],
  [`user delete --id ${CONTRACTOR}`, 'engineer', NOT_AUTHORIZED],
  [`user delete --id ${CONTRACTOR}`, 'user', NOT_AUTHORIZED],
  [`user delete --id ${CONTRACTOR}`, 'read-only', READ_ONLY],
  [`user delete --id ${STRANGER}`, 'superuser', NOT_AUTHORIZED],
  [
    `user delete --id ${userId('superuser@example.com')}`,
    'superuser',
    '403 Forbidden: You are not authorized to perform this action (You cannot delete yourself. Another superuser of the account can.).',
  ],
  ['service list', 'purge-only', NOT_AUTHORIZED],
  ['service list', 'unknown', MISSING],
];

test.each(REFUSALS)('fastly %s, with %s token: %s', async (command, whose, words) => {
  const { attempt } = await start(whose);
  expect(await attempt(command)).toMatchObject({ code: 1, error: `the Fastly API returned ${words}` });
});

/** `whoami` uses an undocumented endpoint and prints the response as it is. */
test.each([
  ['purge-only', 'You are not authorized to perform this action'],
  ['deleted', 'Provided credentials are missing or invalid'],
  ['unknown', 'Provided credentials are missing or invalid'],
] as const)('fastly whoami, with %s token: %s', async (whose, words) => {
  const { attempt } = await start(whose);
  const answer = JSON.stringify(JSON.stringify({ msg: words }));
  expect(await attempt('whoami')).toMatchObject({
    code: 1,
    error: `error executing API request: error response: ${answer}.`,
  });
});

test.each(['whoami', 'auth-token list', 'user describe --current', 'service list'])(
  'fastly %s, without a token: the client reports that it is missing',
  async command => {
    const { attempt } = await start('no');
    expect(await attempt(command)).toMatchObject({ code: 1, error: 'no token provided.' });
  },
);

test('an expired token: every command shows its id and when it expired', async () => {
  const world = await startWorld();
  const { id, key } = await world.keyOf('superuser', { expires_at: '2026-03-10T12:00:00Z' });
  const { run } = await openTerminal(world);
  expect((await run(key, 'auth-token', 'describe')).error).toBeNull();
  world.moveTo('2026-03-10T12:00:00Z');
  const expired = `Token ${id} expired at 2026-03-10T12:00:00Z`;
  for (const command of ['auth-token list', 'auth-token delete --current', 'user describe --current']) {
    expect((await run(key, ...command.split(' '))).error).toBe(
      `the Fastly API returned 401 Unauthorized: ${expired}.`,
    );
  }
  expect((await run(key, 'whoami')).error).toContain(expired);
});

test.each([
  [
    '429',
    '429 Too Many Requests: You have exceeded your hourly rate limit. Please contact support@fastly.com if you think this is a mistake..',
  ],
  ['500', '500 Internal Server Error: Internal server error (The mock was told to refuse this request.).'],
] as const)('a fault of kind %s: the token is not deleted', async (kind, words) => {
  const { world, attempt } = await start('superuser');
  world.setScenario({ faults: [{ endpoint: 'tokens.delete', kind, times: 1 }] });
  const command = `auth-token delete --id ${SUPERUSERS_TOKEN}`;
  expect((await attempt(command)).error).toBe(`the Fastly API returned ${words}`);
});

/** `attempt` runs a command and checks that it does not change the list of tokens or users. */
async function start(whose: keyof typeof KEYS) {
  const world = await startWorld();
  const key = await KEYS[whose](world);
  const watcher = await world.keyOf('superuser');
  const { run, folder } = await openTerminal(world);
  await writeFile(join(folder, 'ids.txt'), `${SUPERUSERS_TOKEN}\n${COLLEAGUES_TOKEN}\n`);
  const look = async () =>
    Promise.all(
      ['tokens', 'users'].map(async list =>
        idsOf((await world.ask(watcher.key, `/customer/${NORTHWIND}/${list}`)).body),
      ),
    );
  async function attempt(command: string) {
    const before = await look();
    const words = command.split(' ');
    const done = await run(key, ...words, ...(command === CREATE ? [DEMO_PASSWORD] : []));
    expect(await look()).toEqual(before);
    return done;
  }
  return { world, attempt };
}

function idsOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list.map(({ id }) => id) : [];
}
