// Contract tests of reading: each endpoint that changes nothing, with each kind of fault, through the real client.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { fetchCurrentAccount, fetchCurrentUser } from '../api/account.ts';
import { listAccounts } from '../api/accounts.ts';
import { loadAutomationTokens, loadUserTokens } from '../api/audit/load-lists.ts';
import { listEvents } from '../api/events.ts';
import { requestJson } from '../api/http.ts';
import { listPeople } from '../api/people.ts';
import { listServices } from '../api/services.ts';
import { fetchSessionToken } from '../api/session.ts';
import { fetchToken } from '../api/token-by-id.ts';
import { listOwnTokens } from '../api/tokens.ts';
import { NO_GAPS } from '../domain/gaps.ts';
import { FAULT_KINDS, type FaultKind } from '../mocks/scenario.ts';
import { NORTHWIND, userId } from '../mocks/seed/accounts.ts';
import { type Outcome, openConsole, sendWithFault } from './console.ts';
import type { Reading } from './endpoints.ts';
import { FAILURES, FOREIGN_ANSWERS } from './failures.ts';

const { signal } = new AbortController();

const EVERYTHING = { type: null, userId: null, tokenId: null, from: null, before: null };

async function idOfFirst<Row extends { readonly id: string }>(
  list: Promise<readonly Row[]>,
): Promise<string> {
  const [first] = await list;
  if (first === undefined) throw new Error('The seed has none of these.');
  return first.id;
}

async function idOfAutomationToken(): Promise<string> {
  const ids: string[] = [];
  await loadAutomationTokens(page => ids.push(...page.map(({ id }) => id)), signal);
  return ids[0] ?? '';
}

/** The console itself does not read this path; Fastly's own clients do. */
async function read(path: string): Promise<unknown> {
  return (await requestJson({ method: 'GET', path }, v.object({}))).data;
}

const REQUESTS: Record<Reading, () => Promise<() => Promise<unknown>>> = {
  'tokens.list': async () => () => listOwnTokens(signal),
  'tokens.self': async () => () => fetchSessionToken(signal),
  'tokens.get': async () => {
    const id = await idOfFirst(listOwnTokens(signal).then(({ rows }) => rows));
    return () => fetchToken(id, 'user', signal);
  },
  'automation.list': async () => () => loadAutomationTokens(() => undefined, signal),
  'automation.get': async () => {
    const id = await idOfAutomationToken();
    return () => fetchToken(id, 'automation', signal);
  },
  'automation.services': async () => {
    const id = await idOfAutomationToken();
    return () => read(`/automation-tokens/${id}/services`);
  },
  'account.get': async () => () => read(`/customer/${NORTHWIND}`),
  'account.tokens': async () => () => loadUserTokens(NORTHWIND, () => undefined, signal),
  'users.list': async () => () => listPeople(NORTHWIND, signal),
  'users.get': async () => () => read(`/user/${userId('engineer@example.com')}`),
  'accounts.list': async () => () => listAccounts(signal),
  'user.get': async () => () => fetchCurrentUser(signal),
  'customer.get': async () => () => fetchCurrentAccount(signal),
  'services.list': async () => () => listServices(signal),
  'verify.get': async () => () => read('/verify'),
  'openid.get': async () => () => read('/realms/fastly/.well-known/openid-configuration'),
  'events.list': async () => () => listEvents(EVERYTHING, 1, signal),
  'events.get': async () => {
    const id = await idOfFirst(listEvents(EVERYTHING, 1, signal).then(({ events }) => events));
    return () => read(`/events/${id}`);
  },
};

/** Faults that this endpoint's function reports differently. */
const EXCEPTIONS: { readonly [Name in Reading]?: { readonly [Kind in FaultKind]?: Outcome } } = {
  // An account's list of tokens is a single answer, and a long one.
  'account.tokens': {
    'time-out': {
      kind: 'timeout',
      status: null,
      message: 'The API didn’t respond within 180 seconds.',
      retryAfter: null,
    },
  },
  // Without this endpoint there is no other account to choose.
  'accounts.list': { '404': { resolved: { rows: [], ...NO_GAPS } } },
};

/** The API sends the headers of the rate limit with changes only (wire.md §0), so no answer tells when to try again. */
const READING_FAILURES = { ...FAILURES, '429': { ...FAILURES['429'], retryAfter: null } };

/** What the console itself reads, and so understands. */
const OWN_REQUESTS = [
  ...(['tokens.list', 'tokens.self', 'automation.list', 'account.tokens', 'users.list'] as const),
  ...(['accounts.list', 'user.get', 'customer.get', 'services.list', 'events.list'] as const),
];

const endpoints = Object.keys(REQUESTS) as Reading[];

describe.each(endpoints)('%s', endpoint => {
  test.each(FAULT_KINDS)('with fault %s, once', async kind => {
    const console = await openConsole();
    const send = await REQUESTS[endpoint]();
    const timeLimit = endpoint === 'account.tokens' ? 180_000 : 30_000;
    const outcome = await sendWithFault(console, endpoint, kind, send, timeLimit);
    expect(outcome).toEqual(EXCEPTIONS[endpoint]?.[kind] ?? READING_FAILURES[kind]);
    await expect(send(), 'the next request').resolves.not.toBeInstanceOf(Error);
  });
});

describe.each(OWN_REQUESTS)('%s', endpoint => {
  test.each(FOREIGN_ANSWERS)('answered by $status $body', async answer => {
    const console = await openConsole();
    const send = await REQUESTS[endpoint]();
    console.answerNext('GET', answer);
    await expect(send()).rejects.toMatchObject({
      kind: answer.kind,
      status: answer.status,
      outcomeUnknown: false,
      endsSession: false,
    });
  });
});
