// Tests the page's side of the audit after a failure of the worker. audit-store.test.ts tests the answers.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER, SOONEST_EXPIRY_FIRST } from '../../domain/audit/audit-query.ts';
import { UnsafeIdError } from '../../domain/id.ts';
import { computerNow } from '../computer-clock.ts';
import { learnFromHeaders } from '../server-clock.ts';
import { forgetSessionKey, storeSessionKey } from '../session-key.ts';
import { AccountAudit, accountAudit } from './account-audit.ts';
import { LISTS, QUERY, StoreWorker, stubApi, wireToken } from './audit-harness.ts';
import type { AuditMessage } from './audit-protocol.ts';
import { oldestShown } from './audit-snapshot.ts';

const workers = vi.hoisted((): StoreWorker[] => []);

vi.mock('./start-worker.ts', () => ({
  startAuditWorker: () => {
    workers.push(new StoreWorker());
    return workers.at(-1);
  },
}));

beforeEach(() => {
  stubApi(LISTS);
  workers.length = 0;
});

afterEach(() => {
  forgetSessionKey();
  vi.unstubAllGlobals();
});

async function opened(): Promise<AccountAudit> {
  const audit = new AccountAudit();
  audit.show(QUERY);
  await audit.load('account');
  expect(audit.snapshot().view).toMatchObject({ total: 5 });
  return audit;
}

it('a failed worker drops its data, and no list counts as empty', async () => {
  const audit = await opened();
  for (const worker of workers) worker.answers = false;
  const file = audit.exportCsv(NO_FILTER, SOONEST_EXPIRY_FIRST);
  workers[0]?.fail();
  await expect(file).rejects.toThrow('The part that reads long lists failed: out of memory.');
  expect(workers[0]?.ended).toBe(true);
  expect(audit.snapshot().view).toBeNull();
  const error = expect.objectContaining({ message: expect.stringContaining('out of memory') });
  const lost = { status: 'failed', error, since: null };
  expect(audit.snapshot().sources).toMatchObject({
    'user-tokens': lost,
    'automation-tokens': lost,
    people: lost,
  });
});

it('after a failure the lists can be reloaded and show the same query', async () => {
  const audit = await opened();
  workers[0]?.fail();
  await audit.load('account');
  expect(audit.snapshot().view).toMatchObject({ total: 5, query: QUERY });
  expect(workers).toHaveLength(2);
});

it.each([
  ['signing out', () => forgetSessionKey()],
  ['switching the account', () => storeSessionKey('of another account', 'signed-in')],
])('%s ends the worker, with its memory', async (_what, change) => {
  const audit = accountAudit();
  await audit.load('account');
  expect(workers.map(({ ended }) => ended)).toEqual([false]);
  change();
  expect(workers.map(({ ended }) => ended)).toEqual([true]);
  expect(accountAudit()).not.toBe(audit);
});

it('a load that is overtaken by another resolves with the newer lists', async () => {
  const audit = new AccountAudit();
  const first = audit.load('account', ['user-tokens']);
  stubApi({ ...LISTS, '/api/customer/account/tokens': { body: [wireToken('new')] } });
  void audit.load('account', ['user-tokens']);
  await first;
  expect(audit.snapshot().sources['user-tokens']).toMatchObject({ status: 'ready', count: 1 });
});

it.each([
  [1, true],
  [null, false],
])('a 401 about the session %j of the worker ends that of the page: %s', async (session, ends) => {
  storeSessionKey('earlier', 'signed-in');
  storeSessionKey('key', 'signed-in');
  const loaded = accountAudit()
    .load('account', ['people'])
    .catch((reason: unknown) => reason);
  const facts = { kind: 'unauthorized', status: 401, message: 'Unknown key' } as const;
  const failure = { ...facts, code: null, fields: {}, retryAfter: null, session };
  const data: AuditMessage = { kind: 'failed', source: 'people', failure };
  workers[0]?.dispatchEvent(new MessageEvent('message', { data }));
  const error = await loaded;
  if (!ends) {
    expect(error).toBeUndefined();
    return;
  }
  expect(error).toMatchObject({ kind: 'unauthorized', endsSession: true });
  storeSessionKey('another', 'signed-in');
  expect(error).toMatchObject({ endsSession: false });
});

describe('the time of each question', () => {
  const computer = new Date('2026-03-10T12:00:00Z');

  beforeEach(() => {
    vi.useFakeTimers({ now: computer, toFake: ['Date'] });
  });

  afterEach(() => {
    // The computer's clock is right again, for the tests after this one.
    learnFromHeaders(new Headers({ Date: new Date().toUTCString() }), computerNow());
    vi.useRealTimers();
  });

  it.each([
    ['6 minutes fast', '2026-03-10T11:54:00Z'],
    ['26 hours slow', '2026-03-11T14:00:00Z'],
    ['one day fast', '2026-03-09T12:00:00Z'],
  ])('is the API’s if the computer is %s', async (_, api) => {
    learnFromHeaders(new Headers({ Date: new Date(api).toUTCString() }), computerNow());
    const audit = new AccountAudit();
    audit.show(QUERY);
    await audit.load('account');
    audit.select({ kind: 'none' });
    await audit.people();
    const times = workers[0]?.requests.map(({ now }) => Math.abs(now.getTime() - Date.parse(api)));
    expect(times).toHaveLength(6);
    expect(Math.max(...(times ?? []))).toBeLessThan(1000);
    expect(oldestShown(audit.snapshot().sources)?.getTime()).toBeCloseTo(Date.parse(api), -4);
  });

  it('moves on with the page, so that what expires meanwhile is counted as expired', async () => {
    const audit = new AccountAudit();
    audit.show(QUERY);
    await audit.load('account');
    expect(audit.snapshot().view?.counters).toMatchObject({ expired: 0 });
    audit.refresh(new Date('2026-03-11T23:59:59Z'));
    expect(audit.snapshot().view?.counters).toMatchObject({ expired: 0 });
    audit.refresh(new Date('2026-03-12T00:00:00Z'));
    expect(audit.snapshot().view?.counters).toMatchObject({ expired: 1 });
  });
});

it('says of an account whose id must not be sent what is wrong with it, and sends nothing', async () => {
  const asked = stubApi({});
  const audit = new AccountAudit();
  await audit.load('..', ['people', 'user-tokens']);
  const failed = { status: 'failed', error: new UnsafeIdError('..'), since: null };
  expect(audit.snapshot().sources).toMatchObject({ people: failed, 'user-tokens': failed });
  expect(asked).toEqual([]);
});
