// Model-based test: any sequence of creation, deletion, expiry, auto-deletion and off-boarding follows the rules of product §2.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../scenario.ts';
import { serviceId } from '../seed/services.ts';
import {
  comparableFields,
  ENGINEER,
  LifecycleModel,
  type ModelToken,
  type ModelUser,
  readLists,
  SUPERUSER,
  tokenOf,
  USER,
  USERS,
  wireDate,
} from './lifecycle-model.ts';
import { type Harness, harness } from './mock-harness.ts';

const DAY = 86_400_000;

type Command = fc.AsyncCommand<LifecycleModel, Harness>;

function command(label: string, run: (model: LifecycleModel, mock: Harness) => Promise<void>): Command {
  return {
    check: () => true,
    run: async (model, mock) => {
      await run(model, mock);
      await compare(model, mock);
    },
    toString: () => label,
  };
}

type Session = { readonly user: ModelUser; readonly sudo?: boolean };

/** Runs `use` with a session of this user. For a deleted user it expects that the sign-in is refused. */
async function withSession(
  { user, sudo = false }: Session,
  model: LifecycleModel,
  mock: Harness,
  use: (key: string) => Promise<void>,
) {
  if (model.deletedUsers.has(user.id)) {
    const form = { username: user.login, password: DEMO_PASSWORD };
    expect((await mock.call('POST', '/tokens', { form })).status).toBe(400);
    return;
  }
  const key = await (sudo ? mock.sudo(user.login) : mock.signIn(user.login));
  await use(key);
  await mock.call('DELETE', '/tokens/self', { key });
}

async function compare(model: LifecycleModel, mock: Harness): Promise<void> {
  await withSession({ user: SUPERUSER }, model, mock, async key => {
    const { users, automation } = await readLists(mock, key);
    expect(comparableFields(users.map(row => tokenOf(row, row.user_id, null)))).toEqual(
      comparableFields(model.userTokens()),
    );
    expect(comparableFields(automation.map(row => tokenOf(row, null, null)))).toEqual(
      comparableFields(model.automationTokens()),
    );
    for (const { id } of USERS) {
      expect(model.activeCountOf(id)).toBeLessThanOrEqual(100);
      const status = (await mock.call('GET', `/user/${id}`, { key })).status;
      expect(status).toBe(model.deletedUsers.has(id) ? 404 : 200);
    }
  });
}

const user = fc.constantFrom(...USERS);
const lifetime = fc.constantFrom(null, 60_000, 30 * DAY);
const services = fc.constantFrom<string[]>([], [serviceId('images-cdn')], ['']);

const createUserToken = fc.record({ user, lifetime, services, sudo: fc.boolean() }).map(input =>
  command(`create a user token ${JSON.stringify(input)}`, (model, mock) =>
    withSession(input, model, mock, async key => {
      const expires = wireDate(input.lifetime === null ? null : model.now + input.lifetime);
      const form: [string, string][] = [
        ['name', 'Made'],
        ...input.services.map((id): [string, string] => ['services[]', id]),
      ];
      if (expires !== null) form.push(['expires_at', expires]);
      const response = await mock.call('POST', '/tokens', { key, form });
      const isBlank = input.services.includes('');
      const isFull = model.activeCountOf(input.user.id) >= 100;
      expect(response.status).toBe(!input.sudo ? 403 : isBlank || isFull ? 400 : 200);
      if (response.status !== 200) return;
      const body = await response.json();
      expect(body.services).toEqual(input.services);
      model.tokens.push(tokenOf(body, input.user.id, body.access_token));
    }),
  ),
);

const createAutomationToken = fc.record({ user, lifetime, services, sudo: fc.boolean() }).map(input =>
  command(`create an automation token ${JSON.stringify(input)}`, (model, mock) =>
    withSession(input, model, mock, async key => {
      const expires_at = wireDate(input.lifetime === null ? null : model.now + input.lifetime);
      const json = {
        name: 'Made',
        role: 'engineer',
        services: input.services,
        expires_at,
      };
      const response = await mock.call('POST', '/automation-tokens', { key, json });
      const isAllowed = input.user.isSuperuser && input.sudo;
      expect(response.status).toBe(!isAllowed ? 403 : input.services.includes('') ? 400 : 200);
      if (response.status !== 200) return;
      const body = await response.json();
      expect(body.services).toEqual(input.services);
      model.tokens.push(tokenOf(body, null, body.access_token));
    }),
  ),
);

const deleteOne = fc.record({ user, number: fc.nat(250) }).map(input =>
  command(`delete ${JSON.stringify(input)}`, (model, mock) =>
    withSession(input, model, mock, async key => {
      const token = model.pick(input.number);
      const status = (await mock.call('DELETE', `/tokens/${token.id}`, { key })).status;
      expect(status).toBe(!model.exists(token) ? 404 : model.canDelete(input.user, token) ? 204 : 403);
      if (status === 204) token.deleted = true;
    }),
  ),
);

const deleteSeveral = fc
  .record({ user, numbers: fc.array(fc.nat(250), { minLength: 1, maxLength: 6 }) })
  .map(input =>
    command(`delete several ${JSON.stringify(input)}`, (model, mock) =>
      withSession(input, model, mock, async key => {
        const tokens = input.numbers.map(number => model.pick(number));
        await revoke(
          tokens,
          tokens.every(token => !model.exists(token) || model.canDelete(input.user, token)),
          key,
          mock,
        );
      }),
    ),
  );

async function revoke(tokens: ModelToken[], isAllowed: boolean, key: string, mock: Harness): Promise<void> {
  const json = { data: tokens.map(({ id }) => ({ type: 'token', id })) };
  const response = await mock.call('DELETE', '/tokens', { key, json });
  expect(response.status).toBe(isAllowed ? 204 : 403);
  if (isAllowed) for (const token of tokens) token.deleted = true;
}

const deleteUser = fc
  .record({ user, target: fc.constantFrom(ENGINEER, USER), revokesFirst: fc.boolean() })
  .map(input =>
    command(`delete a user ${JSON.stringify(input)}`, (model, mock) =>
      withSession(input, model, mock, async key => {
        const { id } = input.target;
        const tokens = model.userTokensOf(id);
        if (input.revokesFirst && input.user === SUPERUSER && tokens.length > 0)
          await revoke(tokens, true, key, mock);
        const status = (await mock.call('DELETE', `/user/${id}`, { key })).status;
        const isKnown = !model.deletedUsers.has(id);
        expect(status).toBe(
          input.user !== SUPERUSER ? 403 : !isKnown ? 404 : model.userTokensOf(id).length > 0 ? 400 : 200,
        );
        if (status === 200) model.deletedUsers.add(id);
      }),
    ),
  );

const useToken = fc.nat(20).map(number =>
  command(`use ${number}`, async (model, mock) => {
    const token = model.pick(number);
    if (token.key === null) return;
    const response = await mock.call('GET', '/tokens/self', { key: token.key });
    expect(response.status).toBe(model.exists(token) && !model.hasExpired(token) ? 200 : 401);
    if (response.status === 200) token.used = Date.parse((await response.json()).last_used_at);
    else {
      const expired = `Token ${token.id} expired at ${wireDate(token.expires)}`;
      const { msg } = await response.json();
      expect(msg).toBe(model.exists(token) ? expired : 'Provided credentials are missing or invalid');
    }
  }),
);

const advanceClock = fc.constantFrom(60_000, DAY, 100 * DAY, 400 * DAY, 730 * DAY).map(time =>
  command(`let ${time / DAY} days pass`, async (model, mock) => {
    mock.advanceClock(time);
    model.now += time;
  }),
);

test('the mock behaves like the model under every sequence of commands', async () => {
  const commands = fc.commands(
    [createUserToken, createAutomationToken, deleteOne, deleteSeveral, deleteUser, useToken, advanceClock],
    { maxCommands: 20 },
  );
  await fc.assert(
    fc.asyncProperty(commands, input =>
      fc.asyncModelRun(async () => {
        const mock = harness();
        mock.setScenario({ seed: 'at-limit' });
        const key = await mock.signIn(SUPERUSER.login);
        const { users, automation } = await readLists(mock, key);
        await mock.call('DELETE', '/tokens/self', { key });
        const tokens = [
          ...automation.map(row => tokenOf(row, null, null)),
          ...users.map(row => tokenOf(row, row.user_id, null)),
        ];
        return { model: new LifecycleModel(tokens, mock.clock.now.getTime()), real: mock };
      }, input),
    ),
    { numRuns: 25 },
  );
});
