// Deleting several tokens: which tokens, in which order, and the result for each.
import { isInUse } from './delete-friction.ts';
import { countOf, DELETION_WORDS, type DeletionKind } from './deletion-words.ts';
import { isBrowserSession, type Token } from './token.ts';
import { withSeparators } from './with-separators.ts';

type WithToken = { readonly token: Token };

export type BulkChoice<Row> = {
  /** The tokens to delete, in order: tokens in use, other tokens, browser sessions, and this session last. */
  readonly rows: readonly Row[];
  /** Whether this session's token is among the chosen tokens, included or not. */
  readonly thisSession: boolean;
};

/**
 * @param sessionTokenId the id of the token this console uses.
 * @param withThisSession whether to include that token: deleting it signs out.
 */
export function chooseForDeletion<Row extends WithToken>(
  rows: readonly Row[],
  sessionTokenId: string | null,
  withThisSession: boolean,
  now: Date,
): BulkChoice<Row> {
  const isThis = ({ token }: Row) => token.id === sessionTokenId;
  const rank = (row: Row) => {
    if (isThis(row)) return 3;
    if (isBrowserSession(row.token)) return 2;
    return isInUse(row.token, now) ? 0 : 1;
  };
  const usedAt = (row: Row) => row.token.lastUsedAt?.getTime() ?? 0;
  return {
    rows: (withThisSession ? rows : rows.filter(row => !isThis(row))).toSorted(
      (a, b) => rank(a) - rank(b) || usedAt(b) - usedAt(a),
    ),
    thisSession: rows.some(isThis),
  };
}

/**
 * The result for one token. `outcomeUnknown`: a request may have deleted it although no usable response arrived.
 * It stays set until the token is known to be deleted, because a later refusal says nothing about the earlier request.
 */
export type DeletionResult =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'pending'; readonly outcomeUnknown: boolean }
  | { readonly kind: 'not-tried'; readonly outcomeUnknown: boolean }
  | { readonly kind: 'failed'; readonly reason: string; readonly outcomeUnknown: boolean };

/** A running or finished deletion. Both lists have one entry per token, in the order of deletion. */
export type BulkDeletion = {
  readonly ids: readonly string[];
  readonly results: readonly DeletionResult[];
  /** This session's token, if it is included. It is deleted only after all others, so that failed ones can be retried. */
  readonly lastId: string | null;
};

export function startBulkDeletion(ids: readonly string[], sessionTokenId: string | null): BulkDeletion {
  const lastId = ids.find(id => id === sessionTokenId) ?? null;
  return { ids, results: ids.map(() => ({ kind: 'pending', outcomeUnknown: false })), lastId };
}

/** The positions to delete next, at most `size`. Empty when nothing is left to do. */
export function nextChunk({ ids, results, lastId }: BulkDeletion, size: number): readonly number[] {
  const positions: number[] = [];
  let last = -1;
  let allDeleted = true;
  for (const [position, result] of results.entries()) {
    if (positions.length === size) return positions;
    if (ids[position] === lastId) last = result.kind === 'pending' ? position : -1;
    else if (result.kind === 'pending') positions.push(position);
    else if (result.kind !== 'deleted') allDeleted = false;
  }
  return positions.length > 0 || last < 0 || !allDeleted ? positions : [last];
}

/** Records the result for some positions. */
export function recordResult(
  deletion: BulkDeletion,
  positions: readonly number[],
  result: Extract<DeletionResult, { kind: 'deleted' | 'failed' }>,
): BulkDeletion {
  const results = deletion.results.slice();
  for (const position of positions) {
    const before = results[position];
    const unknown = before !== undefined && before.kind !== 'deleted' && before.outcomeUnknown;
    results[position] = result.kind === 'failed' && unknown ? { ...result, outcomeUnknown: true } : result;
  }
  return { ...deletion, results };
}

/** Ends a run: tokens that are still pending become `not-tried`. */
export function stopBulkDeletion(deletion: BulkDeletion): BulkDeletion {
  const results = deletion.results.map(result =>
    result.kind === 'pending' ? { ...result, kind: 'not-tried' as const } : result,
  );
  return { ...deletion, results };
}

/** Starts again with all tokens that were not deleted. */
export function retryBulkDeletion(deletion: BulkDeletion): BulkDeletion {
  const results = deletion.results.map((result): DeletionResult => {
    if (result.kind === 'deleted') return result;
    return { kind: 'pending', outcomeUnknown: result.outcomeUnknown };
  });
  return { ...deletion, results };
}

/** Adds tokens that were found later. Tokens that are already included become pending again. */
export function addToBulkDeletion(deletion: BulkDeletion, ids: readonly string[]): BulkDeletion {
  const again = new Set(ids);
  const known = new Set(deletion.ids);
  const pending = { kind: 'pending', outcomeUnknown: false } as const;
  const more = ids.filter(id => !known.has(id));
  return {
    ...deletion,
    ids: [...deletion.ids, ...more],
    results: [
      ...deletion.results.map((result, position) =>
        again.has(deletion.ids[position] ?? '') ? pending : result,
      ),
      ...more.map(() => pending),
    ],
  };
}

/** The number of tokens by result. */
export type BulkCounts = {
  readonly total: number;
  readonly pending: number;
  readonly deleted: number;
  /** Failed or not tried: they still exist. */
  readonly notDeleted: number;
  /** May or may not be deleted. */
  readonly unknown: number;
};

export function countResults({ results }: BulkDeletion): BulkCounts {
  let [pending, deleted, notDeleted, unknown] = [0, 0, 0, 0];
  for (const result of results) {
    if (result.kind === 'pending') pending++;
    else if (result.kind === 'deleted') deleted++;
    else if (result.outcomeUnknown) unknown++;
    else notDeleted++;
  }
  return { total: results.length, pending, deleted, notDeleted, unknown };
}

export function isComplete(deletion: BulkDeletion): boolean {
  return deletion.results.every(result => result.kind === 'deleted');
}

/** How many tokens a retry would delete. */
export function notDeletedCount({ results }: BulkDeletion): number {
  return results.filter(result => result.kind !== 'deleted').length;
}

/** The outcome of a finished run. It reads as a success only if every token was deleted (product 4.6). */
export function outcomeText(deletion: BulkDeletion, kind: DeletionKind = 'tokens'): string {
  const { total, deleted, notDeleted, unknown } = countResults(deletion);
  const { done } = DELETION_WORDS[kind];
  if (deleted === total) return `${total === 1 ? '' : 'All '}${countOf(total, kind)} ${done}`;
  const rest: string[] = [];
  if (notDeleted > 0) rest.push(`${withSeparators(notDeleted)} ${notDeleted === 1 ? 'was' : 'were'} not`);
  if (unknown > 0) rest.push(`${withSeparators(unknown)} may or may not be`);
  return `${withSeparators(deleted)} of ${withSeparators(total)} ${done}. ${rest.join(', ')}.`;
}

/** Whether the typed text is the number, with or without thousands separators. */
export function isTypedCount(typed: string, number: number): boolean {
  return typed.replace(/[\s.,’']/g, '') === String(number);
}
