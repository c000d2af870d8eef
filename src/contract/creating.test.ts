// Contract tests of creating: each endpoint that makes something new, with each kind of fault, through the real client.
import { describe, expect, test } from 'vitest';
import { switchAccount } from '../api/accounts.ts';
import { loadAutomationTokens } from '../api/audit/load-lists.ts';
import { listEvents } from '../api/events.ts';
import { fetchSessionToken } from '../api/session.ts';
import { readSessionKey } from '../api/session-key.ts';
import { enterSudo, signIn } from '../api/sign-in.ts';
import { createToken } from '../api/token-changes.ts';
import { listOwnTokens } from '../api/tokens.ts';
import { FAULT_KINDS, type FaultKind } from '../mocks/scenario.ts';
import { CONTOSO, userId } from '../mocks/seed/accounts.ts';
import { credentials, openConsole, sendWithFault } from './console.ts';
import type { Creating } from './endpoints.ts';
import { FAILURES, FOREIGN_ANSWERS } from './failures.ts';

const { signal } = new AbortController();

const NEW_TOKEN = { name: 'Contract', scopes: ['global'], access: { kind: 'all' }, expiresAt: null } as const;

type Creation = {
  readonly send: () => Promise<unknown>;
  /** How many there are of what it creates. */
  readonly count: () => Promise<number>;
};

async function namesOfAutomationTokens(): Promise<string[]> {
  const names: string[] = [];
  await loadAutomationTokens(page => names.push(...page.map(({ name }) => name)), signal);
  return names;
}

/** How often the superuser has signed in to the current account since the test began, by its event log. */
async function countSignIns(): Promise<number> {
  const filter = {
    type: 'user.login',
    userId: userId('superuser@example.com'),
    tokenId: null,
    from: new Date('2026-03-10T11:48:00Z'),
    before: null,
  };
  return (await listEvents(filter, 1, signal)).total;
}

const CREATIONS: Record<Creating, () => Promise<Creation>> = {
  'session.create': async () => ({
    send: () => signIn(credentials('superuser')),
    count: countSignIns,
  }),
  'tokens.create': async () => ({
    send: () => createToken({ kind: 'user', ...NEW_TOKEN }),
    count: async () => (await listOwnTokens(signal)).rows.filter(({ name }) => name === 'Contract').length,
  }),
  'automation.create': async () => ({
    send: () => createToken({ kind: 'automation', ...NEW_TOKEN, role: 'engineer', tlsManagement: false }),
    count: async () => (await namesOfAutomationTokens()).filter(name => name === 'Contract').length,
  }),
  'accounts.switch': async () => ({
    send: () => switchAccount(CONTOSO),
    count: async () => {
      // The event log of the other account is read by its own superuser.
      await signIn(credentials('sso'));
      return countSignIns();
    },
  }),
  'sudo.create': async () => {
    // A new session is not in sudo yet.
    await signIn(credentials('superuser'));
    return {
      send: () => enterSudo(credentials('superuser')),
      count: async () => ((await fetchSessionToken(signal)).sudoExpiresAt === null ? 0 : 1),
    };
  },
};

/** How many were created although the client reports an error: the answer was lost after the work was done. */
const CREATED: Record<FaultKind, number> = {
  '400': 0,
  '401': 0,
  '403': 0,
  '403-sudo': 0,
  '404': 0,
  '409': 0,
  '422': 0,
  '429': 0,
  '500': 0,
  'time-out': 1,
  offline: 0,
  malformed: 1,
};

/** Before the request: the console has signed in. */
const INITIAL: { readonly [Name in Creating]?: number } = { 'session.create': 1 };

const endpoints = Object.keys(CREATIONS) as Creating[];

describe.each(endpoints)('%s', endpoint => {
  test.each(FAULT_KINDS)('with fault %s', async kind => {
    const console = await openConsole();
    const { send, count } = await CREATIONS[endpoint]();
    const key = readSessionKey();
    const outcome = await sendWithFault(console, endpoint, kind, send);
    expect(outcome).toEqual(FAILURES[kind]);
    expect(readSessionKey(), 'the key of the session').toBe(key);
    expect(await count()).toBe((INITIAL[endpoint] ?? 0) + CREATED[kind]);
  });

  test.each(FOREIGN_ANSWERS)('answered by $status $body', async answer => {
    const console = await openConsole();
    const { send, count } = await CREATIONS[endpoint]();
    const key = readSessionKey();
    console.answerNext('POST', answer);
    await expect(send()).rejects.toMatchObject({
      kind: answer.kind,
      status: answer.status,
      outcomeUnknown: answer.mayExist,
      endsSession: false,
    });
    expect(readSessionKey(), 'the key of the session').toBe(key);
    expect(await count()).toBe(INITIAL[endpoint] ?? 0);
  });

  test('without a fault', async () => {
    await openConsole();
    const { send, count } = await CREATIONS[endpoint]();
    await send();
    expect(await count()).toBe((INITIAL[endpoint] ?? 0) + 1);
  });
});
