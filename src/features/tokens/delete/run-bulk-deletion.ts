// Sends a bulk deletion request by request, and keeps what became of each token.
import { ApiError, type ApiErrorKind } from '../../../api/api-error.ts';
import {
  type BulkDeletion,
  nextChunk,
  recordResult,
  stopBulkDeletion,
} from '../../../domain/bulk-deletion.ts';

export type BulkRequests = {
  /** All of them, or an error about all of them. */
  readonly deleteMany: (ids: readonly string[]) => Promise<void>;
  readonly deleteOne: (id: string) => Promise<void>;
  /** The most that one request names. */
  readonly size: number;
};

export type BulkObserver = {
  /** Asked before each request. */
  readonly isStopped: () => boolean;
  readonly onProgress: (deletion: BulkDeletion) => void;
  readonly onDeleted: (ids: readonly string[]) => void;
};

/** The answer was about the request and nothing was done: one token of several may be the cause. */
const REFUSALS: readonly ApiErrorKind[] = [
  'bad-request',
  'forbidden',
  'not-found',
  'conflict',
  'unprocessable',
];

/** The next request would fare no better. */
const STOPS: readonly ApiErrorKind[] = ['unauthorized', 'sudo-required', 'rate-limited', 'offline'];

/**
 * Deletes what is pending. A refused request for several tokens is made again one by one, so that each gets a
 * result of its own.
 * @returns the error after which it went no further, or `null`.
 * @throws ApiError of kind `unauthorized`: the session has ended.
 */
export async function runBulkDeletion(
  start: BulkDeletion,
  { deleteMany, deleteOne, size }: BulkRequests,
  { isStopped, onProgress, onDeleted }: BulkObserver,
): Promise<unknown> {
  let deletion = start;
  const show = (next: BulkDeletion) => {
    deletion = next;
    onProgress(next);
  };
  /** How many of the next tokens go alone. */
  let alone = 0;
  let stoppedBy: unknown = null;
  while (stoppedBy === null && !isStopped()) {
    const chunk = nextChunk(deletion, alone > 0 ? 1 : size);
    if (chunk.length === 0) break;
    const ids = chunk.flatMap(position => deletion.ids[position] ?? []);
    const [first = ''] = ids;
    const error = await failureOf(() => (ids.length === 1 ? deleteOne(first) : deleteMany(ids)));
    if (ids.length > 1 && error instanceof ApiError && REFUSALS.includes(error.kind)) {
      alone = ids.length;
      continue;
    }
    alone = Math.max(0, alone - 1);
    show(recordResult(deletion, chunk, error === null ? { kind: 'deleted' } : failure(error)));
    if (error === null) onDeleted(ids);
    else if (!(error instanceof ApiError) || STOPS.includes(error.kind)) stoppedBy = error;
  }
  show(stopBulkDeletion(deletion));
  if (stoppedBy instanceof ApiError && stoppedBy.kind === 'unauthorized') throw stoppedBy;
  return stoppedBy;
}

async function failureOf(request: () => Promise<void>): Promise<unknown> {
  try {
    await request();
    return null;
  } catch (error) {
    return error;
  }
}

function failure(error: unknown) {
  return {
    kind: 'failed' as const,
    reason: reasonOf(error),
    outcomeUnknown: !(error instanceof ApiError) || error.outcomeUnknown,
  };
}

/** Why one token was not deleted, in a few words: they stand in every row that it happened to. */
function reasonOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Something in this console failed.';
  switch (error.kind) {
    case 'offline':
    case 'timeout':
    case 'malformed':
      return error.message;
    case 'server':
      return `The API failed (status ${error.status}).`;
    case 'rate-limited':
      return 'Too many requests were made.';
    case 'unauthorized':
      return 'Your session had ended.';
    case 'sudo-required':
      return 'The API asked for your password to be confirmed.';
    case 'bad-request':
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'unprocessable':
      return `The API refused: “${error.message}”.`;
  }
}
