// Tests which tokens a bulk deletion includes, in which order, and the text for its outcome.
import { describe, expect, it } from 'vitest';
import {
  addToBulkDeletion,
  type BulkDeletion,
  chooseForDeletion,
  type DeletionResult,
  isTypedCount,
  nextChunk,
  outcomeText,
  recordResult,
  retryBulkDeletion,
  startBulkDeletion,
  stopBulkDeletion,
} from './bulk-deletion.ts';
import { tokenCount } from './deletion-words.ts';
import { CONSOLE_SESSION_NAME, type Token } from './token.ts';
import { TOKEN } from './token-harness.ts';

const NOW = new Date('2026-11-24T12:00:00.000Z');

function row(id: string, changes: Partial<Token> = {}): { token: Token } {
  return { token: { ...TOKEN, id, name: id, ...changes } };
}

const usedOn = (day: string): Partial<Token> => ({ lastUsedAt: new Date(`${day}T00:00:00Z`) });

const ROWS = [
  row('never used'),
  row('this session', { name: CONSOLE_SESSION_NAME, ...usedOn('2026-11-24') }),
  row('used in spring', usedOn('2026-04-01')),
  row('used today, expired', { ...usedOn('2026-11-24'), expiresAt: NOW }),
  row('session of a colleague', { name: 'manage.fastly.com browser session' }),
  row('used this week', usedOn('2026-11-20')),
  row('used today', usedOn('2026-11-24')),
];

describe('the chosen tokens', () => {
  const names = (withThisSession: boolean) =>
    chooseForDeletion(ROWS, 'this session', withThisSession, NOW).rows.map(({ token }) => token.id);

  it('start with the tokens in use, and end with the sessions of others', () => {
    expect(names(false)).toEqual([
      'used today',
      'used this week',
      'used today, expired',
      'used in spring',
      'never used',
      'session of a colleague',
    ]);
  });

  it('include this session on request, as the last one', () => {
    expect(names(true).slice(-2)).toEqual(['session of a colleague', 'this session']);
    expect(names(true)).toHaveLength(ROWS.length);
  });

  it('say whether this session is among them, included or not', () => {
    for (const withThisSession of [false, true])
      expect(chooseForDeletion(ROWS, 'this session', withThisSession, NOW).thisSession).toBe(true);
    expect(chooseForDeletion(ROWS, null, false, NOW).thisSession).toBe(false);
  });

  it('recognise this session by its id, whatever its name', () => {
    const choice = chooseForDeletion([row('a'), row('b')], 'b', false, NOW);
    expect(choice.rows.map(({ token }) => token.id)).toEqual(['a']);
    expect(choice).toMatchObject({ thisSession: true });
  });
});

describe('the chunks', () => {
  const ids = ['a', 'b', 'me', 'c'];

  it('have at most the requested size, keep the order, and put this session last and alone', () => {
    let deletion = startBulkDeletion(ids, 'me');
    const sent: (readonly number[])[] = [];
    for (let chunk = nextChunk(deletion, 2); chunk.length > 0; chunk = nextChunk(deletion, 2)) {
      sent.push(chunk);
      deletion = recordResult(deletion, chunk, { kind: 'deleted' });
    }
    expect(sent).toEqual([[0, 1], [3], [2]]);
  });

  it('do not contain this session while another token remains', () => {
    const failed = recordResult(startBulkDeletion(ids, 'me'), [0, 1, 3], {
      kind: 'failed',
      reason: 'no',
      outcomeUnknown: false,
    });
    expect(nextChunk(failed, 10)).toEqual([]);
    expect(stopBulkDeletion(failed).results[2]).toMatchObject({ kind: 'not-tried' });
    expect(nextChunk(retryBulkDeletion(stopBulkDeletion(failed)), 10)).toEqual([0, 1, 3]);
  });
});

it('keeps an unknown outcome when a retry is refused', () => {
  const lost = recordResult(startBulkDeletion(['a'], null), [0], {
    kind: 'failed',
    reason: 'No answer came.',
    outcomeUnknown: true,
  });
  const refused = recordResult(retryBulkDeletion(lost), [0], {
    kind: 'failed',
    reason: 'Refused.',
    outcomeUnknown: false,
  });
  expect(refused.results).toEqual([{ kind: 'failed', reason: 'Refused.', outcomeUnknown: true }]);
  expect(stopBulkDeletion(retryBulkDeletion(lost)).results).toEqual([
    { kind: 'not-tried', outcomeUnknown: true },
  ]);
});

it('adds tokens that were found later, and keeps the results of the others', () => {
  const over = recordResult(startBulkDeletion(['a', 'b'], null), [0, 1], { kind: 'deleted' });
  const more = addToBulkDeletion(over, ['b', 'c']);
  expect(more.ids).toEqual(['a', 'b', 'c']);
  expect(more.results.map(result => result.kind)).toEqual(['deleted', 'pending', 'pending']);
});

describe('the outcome text', () => {
  const DELETED: DeletionResult = { kind: 'deleted' };
  const FAILED: DeletionResult = { kind: 'failed', reason: 'no', outcomeUnknown: false };
  const UNKNOWN: DeletionResult = { kind: 'failed', reason: 'lost', outcomeUnknown: true };
  const NOT_TRIED: DeletionResult = { kind: 'not-tried', outcomeUnknown: false };
  const over = (...results: DeletionResult[]): BulkDeletion => ({
    ids: results.map((_, index) => `${index}`),
    results,
    lastId: null,
  });

  it.each([
    [[DELETED], '1 token deleted'],
    [[DELETED, DELETED], 'All 2 tokens deleted'],
    [[DELETED, FAILED], '1 of 2 deleted. 1 was not.'],
    [[DELETED, FAILED, NOT_TRIED], '1 of 3 deleted. 2 were not.'],
    [[FAILED], '0 of 1 deleted. 1 was not.'],
    [[DELETED, UNKNOWN], '1 of 2 deleted. 1 may or may not be.'],
    [[DELETED, FAILED, UNKNOWN], '1 of 3 deleted. 1 was not, 1 may or may not be.'],
  ])('of %j is: %s', (results, words) => {
    expect(outcomeText(over(...results))).toBe(words);
  });

  it('calls the deletion of sessions by its name', () => {
    expect(outcomeText(over(DELETED, DELETED), 'sessions')).toBe('All 2 sessions signed out');
    expect(outcomeText(over(DELETED, FAILED), 'sessions')).toBe('1 of 2 signed out. 1 was not.');
  });
});

it.each([
  ['14', 14, true],
  [' 14 ', 14, true],
  ['100,000', 100_000, true],
  ['100 000', 100_000, true],
  ['1', 14, false],
  ['', 0, false],
  ['fourteen', 14, false],
  ['1.4', 2, false],
])('a typed “%s” confirms %d tokens: %s', (typed, number, confirmed) => {
  expect(isTypedCount(typed, number)).toBe(confirmed);
});

it('counts tokens in words', () => {
  expect([1, 2, 100_000].map(tokenCount)).toEqual(['1 token', '2 tokens', '100,000 tokens']);
});
