// Tests bulk deletion against an API that fails in every combination.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSessionKey, storeSessionKey } from '../../../api/session-key.ts';
import {
  type BulkDeletion,
  isComplete,
  outcomeText,
  retryBulkDeletion,
  startBulkDeletion,
} from '../../../domain/bulk-deletion.ts';
import { requireId } from '../../../domain/id.ts';
import { Api, OUTCOMES, type Outcome } from './bulk-deletion-harness.ts';
import { runBulkDeletion } from './run-bulk-deletion.ts';

type Run = { deletion: BulkDeletion; deleted: string[]; sessionEnded: boolean };

async function run(
  api: Api,
  from: BulkDeletion,
  size: number,
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<Run> {
  const result: Run = { deletion: from, deleted: [], sessionEnded: false };
  const before = api.requests.length;
  try {
    await runBulkDeletion(
      from,
      { deleteMany: api.deleteMany, deleteOne: api.deleteOne, confirmDeletion: api.confirmDeletion, size },
      {
        isStopped: () => api.requests.length - before >= stopAfter,
        onProgress: deletion => {
          result.deletion = deletion;
        },
        onDeleted: ids => result.deleted.push(...ids),
      },
    );
  } catch (error) {
    expect(error).toMatchObject({ kind: 'unauthorized' });
    result.sessionEnded = true;
  }
  return result;
}

function expectCorrectResults(
  { deletion, deleted }: Run,
  api: Api,
  deletedBefore: readonly string[] = [],
): void {
  expect(deletion.results).toHaveLength(deletion.ids.length);
  for (const [position, id] of deletion.ids.entries()) {
    const result = deletion.results[position];
    if (result?.kind === 'deleted') expect(api.existing).not.toContain(id);
    else if (result && !result.outcomeUnknown) expect(api.existing).toContain(id);
    expect(result?.kind).not.toBe('pending');
  }
  const shown = deletion.ids.filter((_, position) => deletion.results[position]?.kind === 'deleted');
  expect([...deletedBefore, ...deleted].toSorted(), 'each deletion is reported once').toEqual(
    shown.toSorted(),
  );
  if (!isComplete(deletion)) expect(outcomeText(deletion)).toMatch(/^\d+ of \d+ deleted\. .*(?:not|may)/);
}

/** Checks the results after a run and after each retry, until everything is deleted. */
async function expectInvariants(
  ids: readonly string[],
  outcomes: readonly Outcome[],
  size: number,
  sessionId: string | null,
) {
  const api = new Api(ids, outcomes);
  let last = await run(api, startBulkDeletion(ids, sessionId), size);
  expectCorrectResults(last, api);
  const all = [...last.deleted];
  for (let retry = 0; retry < outcomes.length + 1 && !isComplete(last.deletion); retry++) {
    const sentBefore = api.requests.length;
    last = await run(api, retryBulkDeletion(last.deletion), size);
    const sent = api.requests.slice(sentBefore).flat();
    for (const id of all) expect(sent, 'a retry never sends a deleted token').not.toContain(id);
    expectCorrectResults(last, api, all);
    all.push(...last.deleted);
  }
  expect(isComplete(last.deletion), 'everything is deleted once no request fails').toBe(true);
  expect(api.existing.size).toBe(0);
}

beforeEach(() => storeSessionKey('key', 'signed-in'));

afterEach(() => forgetSessionKey());

describe('bulk deletion', () => {
  it('reports correct results for every combination of three outcomes', async () => {
    const patterns = OUTCOMES.flatMap(a => OUTCOMES.flatMap(b => OUTCOMES.map(c => [a, b, c])));
    for (const pattern of patterns) await expectInvariants(['a', 'b', 'c', 'me'], pattern, 2, 'me');
  });

  it('reports correct results for any list, chunk size and outcomes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 25 }),
        fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        async (ids, outcomes, size, withSession) =>
          expectInvariants(ids, outcomes, size, withSession ? (ids.at(-1) ?? null) : null),
      ),
    );
  });

  it('retries a refused chunk token by token, then continues with whole chunks', async () => {
    const api = new Api(['a', 'b', 'c', 'd'], ['forbidden', 'forbidden', 'ok']);
    const { deletion } = await run(api, startBulkDeletion(['a', 'b', 'c', 'd'], null), 2);
    expect(api.requests).toEqual([['a', 'b'], ['a'], ['b'], ['c', 'd']]);
    expect(deletion.results.map(result => result.kind)).toEqual(['failed', 'deleted', 'deleted', 'deleted']);
  });

  it('asks for each token of a request whose answer was not understood, and stops if one still exists', async () => {
    const api = new Api(['a', 'b', 'c', 'd'], ['malformed, partly done']);
    const { deletion } = await run(api, startBulkDeletion(['a', 'b', 'c', 'd'], null), 3);
    expect(api.requests).toEqual([['a', 'b', 'c']]);
    expect(api.questions).toEqual(['a', 'b', 'c']);
    expect(deletion.results).toEqual([
      { kind: 'deleted' },
      { kind: 'failed', reason: 'malformed', outcomeUnknown: false },
      { kind: 'failed', reason: 'malformed', outcomeUnknown: false },
      { kind: 'not-tried', outcomeUnknown: false },
    ]);
    expect(outcomeText(deletion)).toBe('1 of 4 deleted. 3 were not.');
  });

  it('goes on if all tokens of such a request are gone', async () => {
    const api = new Api(['a', 'b', 'c', 'd'], ['malformed, done']);
    const { deletion } = await run(api, startBulkDeletion(['a', 'b', 'c', 'd'], null), 3);
    expect(api.requests).toEqual([['a', 'b', 'c'], ['d']]);
    expect(isComplete(deletion)).toBe(true);
  });

  it('asks for one token only where the address is not the API, and knows nothing of the others', async () => {
    const api = new Api(['a', 'b', 'c'], ['not-the-api']);
    const { deletion } = await run(api, startBulkDeletion(['a', 'b', 'c'], null), 3);
    expect(api.questions).toEqual(['a']);
    expect(deletion.results).toEqual(
      Array(3).fill({ kind: 'failed', reason: 'not-the-api', outcomeUnknown: true }),
    );
    expect(outcomeText(deletion)).toBe('0 of 3 deleted. 3 may or may not be.');
  });

  it('refuses one id that could lead to another path, and deletes the others', async () => {
    const api = new Api(['a', 'b'], []);
    const deleteOne = async (id: string) => api.deleteOne(id === '..' ? requireId(id) : id);
    const deleteMany = async (ids: readonly string[]) => api.deleteMany(ids.map(requireId));
    let last = startBulkDeletion(['a', '..', 'b'], null);
    await runBulkDeletion(
      last,
      { deleteMany, deleteOne, confirmDeletion: api.confirmDeletion, size: 10 },
      { isStopped: () => false, onProgress: next => (last = next), onDeleted: () => undefined },
    );
    expect(last.results).toEqual([
      { kind: 'deleted' },
      {
        kind: 'failed',
        reason: 'The ID “..” isn’t valid. Nothing was sent.',
        outcomeUnknown: false,
      },
      { kind: 'deleted' },
    ]);
  });

  it('stops after an error that the next request would also get', async () => {
    for (const outcome of ['offline', 'rate-limited', 'unauthorized'] as const) {
      const api = new Api(['a', 'b', 'c'], [outcome]);
      const { deletion, sessionEnded } = await run(api, startBulkDeletion(['a', 'b', 'c'], null), 2);
      expect(api.requests).toHaveLength(1);
      expect(deletion.results.map(result => result.kind)).toEqual(['failed', 'failed', 'not-tried']);
      expect(sessionEnded).toBe(outcome === 'unauthorized');
    }
  });

  it('stops between two requests on demand, and does not try the rest', async () => {
    const api = new Api(['a', 'b', 'c'], []);
    const { deletion } = await run(api, startBulkDeletion(['a', 'b', 'c'], null), 1, 1);
    expect(api.requests).toEqual([['a']]);
    expect(deletion.results.map(result => result.kind)).toEqual(['deleted', 'not-tried', 'not-tried']);
  });
});
