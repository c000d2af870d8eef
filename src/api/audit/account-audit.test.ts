// Tests the page's side of the audit after a failure of the worker. audit-store.test.ts tests the answers.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_FILTER, SOONEST_EXPIRY_FIRST } from '../../domain/audit/audit-query.ts';
import { AccountAudit } from './account-audit.ts';
import { LISTS, QUERY, stubApi } from './audit-harness.ts';
import type { AuditRequest } from './audit-protocol.ts';
import { AuditStore } from './audit-store.ts';

/** A worker that runs the store in the test's own thread until it is terminated. */
class StoreWorker extends EventTarget {
  ended = false;
  readonly #store = new AuditStore(data => {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
  });
  postMessage(request: AuditRequest): void {
    if (request.kind !== 'ask') this.#store.handle(request);
  }
  terminate(): void {
    this.ended = true;
  }
  fail(): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' }));
  }
}

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

afterEach(() => vi.unstubAllGlobals());

async function opened(): Promise<AccountAudit> {
  const audit = new AccountAudit();
  audit.show(QUERY);
  await audit.load('account');
  expect(audit.snapshot().view).toMatchObject({ total: 5 });
  return audit;
}

it('a failed worker drops its data, and no list counts as empty', async () => {
  const audit = await opened();
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
