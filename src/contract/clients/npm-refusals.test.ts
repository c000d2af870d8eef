// Tests how npm `fastly` reports refused requests: it rejects with an object that is not an Error (wire.md §1.4, §1.5).
import { afterEach, expect, test, vi } from 'vitest';
import { NORTHWIND, userId } from '../../mocks/seed/accounts.ts';
import { startWorld, type World } from './client-harness.ts';
import { connect } from './npm.ts';

afterEach(() => vi.unstubAllEnvs());

const engineer = async (world: World) => (await world.keyOf('engineer')).key;
const superuser = async (world: World) => (await world.keyOf('superuser')).key;
const readOnly = async (world: World) => (await world.keyOf('superuser', { scope: 'global:read' })).key;

const automation_token_create_request = { attributes: { name: 'Deploy', role: 'engineer' } };

type Case = {
  readonly what: string;
  readonly key: (world: World) => Promise<string | null>;
  readonly send: (client: ReturnType<typeof connect>) => Promise<unknown>;
  readonly status: number;
  readonly body: object;
};

const CASES: readonly Case[] = [
  {
    what: 'creating a token without sudo',
    key: engineer,
    send: ({ tokens }) => tokens.createToken(),
    status: 403,
    body: { msg: 'You must POST /sudo to access this endpoint' },
  },
  {
    what: 'creating an automation token without sudo',
    key: superuser,
    send: ({ automation }) => automation.createAutomationToken({ automation_token_create_request }),
    status: 403,
    body: { msg: 'You must POST /sudo to access this endpoint' },
  },
  {
    what: 'a wrong password at sudo',
    key: engineer,
    send: ({ sudo }) =>
      sudo.requestSudoAccess({ sudo_request: { username: 'engineer@example.com', password: 'guess' } }),
    status: 403,
    body: { msg: 'The supplied username/password combination is not correct' },
  },
  {
    what: 'a read-only token on a write',
    key: readOnly,
    send: ({ tokens }) => tokens.revokeToken({ token_id: 'gone' }),
    status: 403,
    body: { msg: 'Read only tokens are not allowed to access this endpoint' },
  },
  {
    what: 'listing all tokens of the account as an engineer',
    key: engineer,
    send: ({ tokens }) => tokens.listTokensCustomer({ customer_id: NORTHWIND }),
    status: 403,
    body: { msg: 'You are not authorized to perform this action' },
  },
  {
    what: 'listing automation tokens as an engineer',
    key: engineer,
    send: ({ automation }) => automation.listAutomationTokens(),
    status: 403,
    body: {
      title: 'You are not authorized to perform this action',
      status: 403,
      detail: 'You are not authorized to perform this action',
      errors: null,
    },
  },
  {
    what: 'an unknown token',
    key: superuser,
    send: ({ tokens }) => tokens.getToken({ token_id: 'gone' }),
    status: 404,
    body: { msg: 'Record not found', detail: "Cannot find token 'gone'" },
  },
  {
    what: 'an unknown automation token',
    key: superuser,
    send: ({ automation }) => automation.getAutomationTokenId({ id: 'gone' }),
    status: 404,
    body: {
      title: 'Record not found',
      status: 404,
      detail: "Cannot find token 'gone'",
      errors: null,
    },
  },
  {
    what: 'deleting a user who has tokens',
    key: superuser,
    send: ({ users }) => users.deleteUser({ user_id: userId('billing@example.com') }),
    status: 400,
    body: { msg: 'Bad request', detail: 'This user still has 4 tokens. Delete all of them first.' },
  },
  {
    what: 'an invalid page of events',
    key: superuser,
    send: ({ events }) => events.listEvents({ page_number: 0 }),
    status: 400,
    body: {
      errors: [{ title: 'Bad request', detail: 'page[number] and page[size] are whole numbers from 1.' }],
    },
  },
];

test.each(CASES.map(each => [each.what, each.status, each] as const))(
  '%s: %i, with the body of the response',
  async (_what, status, { key, send, body }) => {
    const world = await startWorld();
    const client = connect(world.url, await key(world));
    expect(await refusalOf(send(client))).toEqual(expect.objectContaining({ status, body }));
  },
);

const UNKNOWN = { msg: 'Provided credentials are missing or invalid' };

test.each([
  ['no key', null],
  ['an unknown key', 'x'.repeat(32)],
])('%s: 401, with the message in the text only, because the response is text/plain', async (_what, key) => {
  vi.stubEnv('FASTLY_API_TOKEN', '');
  const world = await startWorld();
  const refusal = await refusalOf(connect(world.url, key).tokens.getTokenCurrent());
  expect(refusal).toEqual(unparsed(UNKNOWN));
});

test('a deleted token: 401 with the same message as for an unknown token', async () => {
  const world = await startWorld();
  const { key } = await world.keyOf('engineer');
  const { tokens } = connect(world.url, key);
  await tokens.revokeTokenCurrent();
  const refusal = await refusalOf(tokens.listTokensUser());
  expect(refusal).toEqual(unparsed(UNKNOWN));
});

test('an expired token: 401 with its id and when it expired', async () => {
  const world = await startWorld();
  const { id, key } = await world.keyOf('engineer', { expires_at: '2026-03-10T12:00:00Z' });
  const { tokens } = connect(world.url, key);
  await tokens.getTokenCurrent();
  world.moveTo('2026-03-10T12:00:00Z');
  const message = { msg: `Token ${id} expired at 2026-03-10T12:00:00Z` };
  const refusal = await refusalOf(tokens.getTokenCurrent());
  expect(refusal).toEqual(unparsed(message));
});

test('after 1000 mutations in an hour: 429 until the next full hour, while reads still work', async () => {
  const world = await startWorld();
  const { id, key } = await world.keyOf('engineer');
  // The creation of the key was the first one.
  for (let sent = 1; sent < 1000; sent += 1) await world.ask(key, '/tokens/gone', 'DELETE');
  const { tokens } = connect(world.url, key);
  expect(await refusalOf(tokens.revokeToken({ token_id: id }))).toMatchObject({
    status: 429,
    body: {
      msg: 'You have exceeded your hourly rate limit. Please contact support@fastly.com if you think this is a mistake.',
    },
    response: {
      headers: {
        'fastly-ratelimit-remaining': '0',
        'fastly-ratelimit-reset': String(Date.parse('2026-03-10T12:00:00Z') / 1000),
      },
    },
  });
  expect(await tokens.getTokenCurrent()).toMatchObject({ id });
  world.moveTo('2026-03-10T12:00:00Z');
  expect(await tokens.revokeToken({ token_id: id })).toBeNull();
});

/** A 401 whose body the client does not parse: JSON sent as `text/plain` (wire.md §1.4). */
function unparsed(message: object) {
  const response = expect.objectContaining({ text: JSON.stringify(message) });
  return expect.objectContaining({ status: 401, body: {}, response });
}

/** The object that the client rejects with: status, body and response. */
async function refusalOf(sent: Promise<unknown>): Promise<unknown> {
  return sent.then(
    () => 'Nothing was refused.',
    (refusal: unknown) => refusal,
  );
}
