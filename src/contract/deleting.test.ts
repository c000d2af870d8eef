// Contract tests of deleting: each endpoint that removes something, with each kind of fault, through the real client.
import { describe, expect, test } from 'vitest';
import { loadAutomationTokens } from '../api/audit/load-lists.ts';
import { deleteObject, isNoContent } from '../api/delete-object.ts';
import { deleteUser, listPeople } from '../api/people.ts';
import { fetchSessionToken } from '../api/session.ts';
import { readSessionKey } from '../api/session-key.ts';
import { signIn } from '../api/sign-in.ts';
import { signOut } from '../api/sign-out.ts';
import { createToken, deleteToken, deleteTokens } from '../api/token-changes.ts';
import { listOwnTokens } from '../api/tokens.ts';
import { FAULT_KINDS, type FaultKind } from '../mocks/scenario.ts';
import { NORTHWIND, userId } from '../mocks/seed/accounts.ts';
import { credentials, type Outcome, openConsole, sendWithFault } from './console.ts';
import type { Deleting } from './endpoints.ts';
import { FAILURES, FOREIGN_ANSWERS, type ForeignAnswer } from './failures.ts';

const { signal } = new AbortController();

const NEW_TOKEN = { name: 'Contract', scopes: ['global'], access: { kind: 'all' }, expiresAt: null } as const;

type Deletion = {
  readonly send: () => Promise<unknown>;
  /** How many are left of what it deletes. */
  readonly count: () => Promise<number>;
};

async function newToken(): Promise<string> {
  return (await createToken({ kind: 'user', ...NEW_TOKEN })).token.id;
}

const countTokens = async () =>
  (await listOwnTokens(signal)).rows.filter(({ name }) => name === 'Contract').length;

async function countAutomationTokens(): Promise<number> {
  let count = 0;
  await loadAutomationTokens(page => {
    count += page.filter(({ name }) => name === 'Contract').length;
  }, signal);
  return count;
}

const DELETIONS: Record<Deleting, () => Promise<Deletion>> = {
  'session.delete': async () => {
    const id = (await fetchSessionToken(signal)).id;
    return {
      send: signOut,
      count: async () => {
        await signIn(credentials('superuser'));
        return (await listOwnTokens(signal)).rows.filter(token => token.id === id).length;
      },
    };
  },
  'tokens.delete': async () => {
    const id = await newToken();
    return { send: () => deleteToken(id), count: countTokens };
  },
  'tokens.bulk': async () => {
    const ids = [await newToken(), await newToken()];
    return { send: () => deleteTokens(ids), count: countTokens };
  },
  'automation.delete': async () => {
    const automation = { kind: 'automation', role: 'engineer', tlsManagement: false } as const;
    const { token } = await createToken({ ...NEW_TOKEN, ...automation });
    // The console deletes tokens of both types at `/tokens`; other clients use this path.
    const path = `/automation-tokens/${token.id}`;
    return { send: () => deleteObject({ path, isDone: isNoContent }), count: countAutomationTokens };
  },
  'users.delete': async () => {
    const id = userId('contractor@example.com');
    return {
      send: () => deleteUser(id),
      count: async () => (await listPeople(NORTHWIND, signal)).rows.filter(person => person.id === id).length,
    };
  },
};

/** Before the deletion. */
const INITIAL: Record<Deleting, number> = {
  'session.delete': 1,
  'tokens.delete': 1,
  'tokens.bulk': 2,
  'automation.delete': 1,
  'users.delete': 1,
};

const DONE = { resolved: undefined };

/** After an answer that cannot be read, the client asks whether the object is gone. For several it cannot ask. */
const GONE = { '404': DONE, malformed: DONE };

/** Faults that do not become errors: an object that is gone counts as deleted, and an ended session as signed out. */
const EXCEPTIONS: { readonly [Name in Deleting]?: { readonly [Kind in FaultKind]?: Outcome } } = {
  'session.delete': { ...GONE, '401': DONE },
  'tokens.delete': GONE,
  'automation.delete': GONE,
  'users.delete': GONE,
};

/** Whether the mock deleted it. */
const DELETED: Record<FaultKind, boolean> = {
  '400': false,
  '401': false,
  '403': false,
  '403-sudo': false,
  '404': false,
  '409': false,
  '422': false,
  '429': false,
  '500': false,
  'time-out': true,
  offline: false,
  malformed: true,
};

const STATUS_OK = { status: 200, body: '{"status":"ok"}', kind: 'malformed', mayExist: true } as const;

/** The answer that means done elsewhere. */
const UNLIKE_DONE: Record<Deleting, ForeignAnswer> = {
  'session.delete': STATUS_OK,
  'tokens.delete': STATUS_OK,
  'tokens.bulk': STATUS_OK,
  'automation.delete': STATUS_OK,
  'users.delete': { status: 204, body: null, kind: 'malformed', mayExist: true },
};

const endpoints = Object.keys(DELETIONS) as Deleting[];

describe.each(endpoints)('%s', endpoint => {
  test.each(FAULT_KINDS)('with fault %s', async kind => {
    const console = await openConsole();
    const { send, count } = await DELETIONS[endpoint]();
    const outcome = await sendWithFault(console, endpoint, kind, send);
    expect(outcome).toEqual(EXCEPTIONS[endpoint]?.[kind] ?? FAILURES[kind]);
    expect(readSessionKey() === null, 'the key is forgotten').toBe(endpoint === 'session.delete');
    expect(await count()).toBe(DELETED[kind] ? 0 : INITIAL[endpoint]);
  });

  test.each([...FOREIGN_ANSWERS, UNLIKE_DONE[endpoint]])('answered by $status $body', async answer => {
    const console = await openConsole();
    const { send, count } = await DELETIONS[endpoint]();
    console.answerNext('DELETE', answer);
    const { kind, status } = answer;
    await expect(send()).rejects.toMatchObject({ kind, status, endsSession: false });
    expect(readSessionKey() === null, 'the key is forgotten').toBe(endpoint === 'session.delete');
    expect(await count()).toBe(INITIAL[endpoint]);
  });

  test('without a fault', async () => {
    await openConsole();
    const { send, count } = await DELETIONS[endpoint]();
    await send();
    expect(await count()).toBe(0);
  });
});
