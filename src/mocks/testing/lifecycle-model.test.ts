// Any sequence of creating, deleting, expiring, sweeping and off-boarding keeps the rules of product §2.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../scenario.ts';
import { serviceId } from '../seed/services.ts';
import {
  ENGINEER,
  facts,
  LifecycleModel,
  type ModelToken,
  type ModelUser,
  PEOPLE,
  readLists,
  SUPERUSER,
  tokenOf,
  USER,
  wireDate,
} from './lifecycle-model.ts';
import { type Harness, harness } from './mock-harness.ts';

const DAY = 86_400_000;

type Command = fc.AsyncCommand<LifecycleModel, Harness>;

function command(label: string, run: (life: LifecycleModel, mock: Harness) => Promise<void>): Command {
  return {
    check: () => true,
    run: async (life, mock) => {
      await run(life, mock);
      await compare(life, mock);
    },
    toString: () => label,
  };
}

type Visit = { readonly who: ModelUser; readonly sudo?: boolean };

/** Signs in for one piece of work. Who was deleted can't. */
async function as(
  { who, sudo = false }: Visit,
  life: LifecycleModel,
  mock: Harness,
  work: (key: string) => Promise<void>,
) {
  if (life.deletedPeople.has(who.id)) {
    const form = { username: who.login, password: DEMO_PASSWORD };
    expect((await mock.call('POST', '/tokens', { form })).status).toBe(400);
    return;
  }
  const key = await (sudo ? mock.sudo(who.login) : mock.signIn(who.login));
  await work(key);
  await mock.call('DELETE', '/tokens/self', { key });
}

async function compare(life: LifecycleModel, mock: Harness): Promise<void> {
  await as({ who: SUPERUSER }, life, mock, async key => {
    const { users, automation } = await readLists(mock, key);
    expect(facts(users.map(row => tokenOf(row, row.user_id, null)))).toEqual(facts(life.userTokens()));
    expect(facts(automation.map(row => tokenOf(row, null, null)))).toEqual(facts(life.automationTokens()));
    for (const { id } of PEOPLE) {
      expect(life.activeOf(id)).toBeLessThanOrEqual(100);
      const status = (await mock.call('GET', `/user/${id}`, { key })).status;
      expect(status).toBe(life.deletedPeople.has(id) ? 404 : 200);
    }
  });
}

const who = fc.constantFrom(...PEOPLE);
const lifetime = fc.constantFrom(null, 60_000, 30 * DAY);
const services = fc.constantFrom<string[]>([], [serviceId('images-cdn')], ['']);

const createUserToken = fc.record({ who, lifetime, services, sudo: fc.boolean() }).map(given =>
  command(`create a user token ${JSON.stringify(given)}`, (life, mock) =>
    as(given, life, mock, async key => {
      const expires = wireDate(given.lifetime === null ? null : life.now + given.lifetime);
      const form: [string, string][] = [
        ['name', 'Made'],
        ...given.services.map((id): [string, string] => ['services[]', id]),
      ];
      if (expires !== null) form.push(['expires_at', expires]);
      const response = await mock.call('POST', '/tokens', { key, form });
      const isBlank = given.services.includes('');
      const isFull = life.activeOf(given.who.id) >= 100;
      expect(response.status).toBe(!given.sudo ? 403 : isBlank || isFull ? 400 : 200);
      if (response.status !== 200) return;
      const body = await response.json();
      expect(body.services).toEqual(given.services);
      life.tokens.push(tokenOf(body, given.who.id, body.access_token));
    }),
  ),
);

const createAutomationToken = fc.record({ who, lifetime, services, sudo: fc.boolean() }).map(given =>
  command(`create an automation token ${JSON.stringify(given)}`, (life, mock) =>
    as(given, life, mock, async key => {
      const expires_at = wireDate(given.lifetime === null ? null : life.now + given.lifetime);
      const json = {
        name: 'Made',
        role: 'engineer',
        services: given.services,
        expires_at,
      };
      const response = await mock.call('POST', '/automation-tokens', { key, json });
      const isAllowed = given.who.isSuperuser && given.sudo;
      expect(response.status).toBe(!isAllowed ? 403 : given.services.includes('') ? 400 : 200);
      if (response.status !== 200) return;
      const body = await response.json();
      expect(body.services).toEqual(given.services);
      life.tokens.push(tokenOf(body, null, body.access_token));
    }),
  ),
);

const deleteOne = fc.record({ who, number: fc.nat(250) }).map(given =>
  command(`delete ${JSON.stringify(given)}`, (life, mock) =>
    as(given, life, mock, async key => {
      const token = life.pick(given.number);
      const status = (await mock.call('DELETE', `/tokens/${token.id}`, { key })).status;
      expect(status).toBe(!life.isThere(token) ? 404 : life.mayDelete(given.who, token) ? 204 : 403);
      if (status === 204) token.deleted = true;
    }),
  ),
);

const deleteSeveral = fc
  .record({ who, numbers: fc.array(fc.nat(250), { minLength: 1, maxLength: 6 }) })
  .map(given =>
    command(`delete several ${JSON.stringify(given)}`, (life, mock) =>
      as(given, life, mock, async key => {
        const tokens = given.numbers.map(number => life.pick(number));
        await revoke(
          tokens,
          tokens.every(token => !life.isThere(token) || life.mayDelete(given.who, token)),
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

const deletePerson = fc
  .record({ who, whom: fc.constantFrom(ENGINEER, USER), first: fc.boolean() })
  .map(given =>
    command(`delete a person ${JSON.stringify(given)}`, (life, mock) =>
      as(given, life, mock, async key => {
        const { id } = given.whom;
        const tokens = life.userTokensOf(id);
        if (given.first && given.who === SUPERUSER && tokens.length > 0)
          await revoke(tokens, true, key, mock);
        const status = (await mock.call('DELETE', `/user/${id}`, { key })).status;
        const isKnown = !life.deletedPeople.has(id);
        expect(status).toBe(
          given.who !== SUPERUSER ? 403 : !isKnown ? 404 : life.userTokensOf(id).length > 0 ? 400 : 200,
        );
        if (status === 200) life.deletedPeople.add(id);
      }),
    ),
  );

const use = fc.nat(20).map(number =>
  command(`use ${number}`, async (life, mock) => {
    const token = life.pick(number);
    if (token.key === null) return;
    const response = await mock.call('GET', '/tokens/self', { key: token.key });
    expect(response.status).toBe(life.isThere(token) && !life.hasExpired(token) ? 200 : 401);
    if (response.status === 200) token.used = Date.parse((await response.json()).last_used_at);
    else {
      const expired = `Token ${token.id} expired at ${wireDate(token.expires)}`;
      const { msg } = await response.json();
      expect(msg).toBe(life.isThere(token) ? expired : 'Provided credentials are missing or invalid');
    }
  }),
);

const pass = fc.constantFrom(60_000, DAY, 100 * DAY, 400 * DAY, 730 * DAY).map(time =>
  command(`let ${time / DAY} days pass`, async (life, mock) => {
    mock.advanceClock(time);
    life.now += time;
  }),
);

test('every sequence of commands keeps the rules', async () => {
  const commands = fc.commands(
    [createUserToken, createAutomationToken, deleteOne, deleteSeveral, deletePerson, use, pass],
    { maxCommands: 20 },
  );
  await fc.assert(
    fc.asyncProperty(commands, given =>
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
      }, given),
    ),
    { numRuns: 25 },
  );
});
