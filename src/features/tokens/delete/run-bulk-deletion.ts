// Sends the requests of a bulk deletion and records a result for each token.
import { ApiError, type ApiErrorKind } from '../../../api/api-error.ts';
import {
  type BulkDeletion,
  nextChunk,
  recordResult,
  stopBulkDeletion,
} from '../../../domain/bulk-deletion.ts';

export type BulkRequests = {
  /** Deletes all of them, or throws if any of them fails. */
  readonly deleteMany: (ids: readonly string[]) => Promise<void>;
  readonly deleteOne: (id: string) => Promise<void>;
  /** The maximum number of ids in one request. */
  readonly size: number;
};

export type BulkObserver = {
  /** Called before each request. */
  readonly isStopped: () => boolean;
  readonly onProgress: (deletion: BulkDeletion) => void;
  readonly onDeleted: (ids: readonly string[]) => void;
};

/** The API refused the whole request; a single token may be the cause. */
const REFUSALS: readonly ApiErrorKind[] = [
  'bad-request',
  'forbidden',
  'not-found',
  'conflict',
  'unprocessable',
];

/** Errors that the next request would also get. */
const STOPS: readonly ApiErrorKind[] = ['unauthorized', 'sudo-required', 'rate-limited', 'offline'];

/**
 * Deletes the pending tokens. If the API refuses a request for several tokens, they are sent one by one, so that each
 * gets its own result.
 * @returns the error that stopped the run, or `null`.
 * @throws ApiError of kind `unauthorized` if the session has ended.
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
  /** How many of the next tokens are sent one by one. */
  let singles = 0;
  let stoppedBy: unknown = null;
  while (stoppedBy === null && !isStopped()) {
    const chunk = nextChunk(deletion, singles > 0 ? 1 : size);
    if (chunk.length === 0) break;
    const ids = chunk.flatMap(position => deletion.ids[position] ?? []);
    const [first = ''] = ids;
    const error = await failureOf(() => (ids.length === 1 ? deleteOne(first) : deleteMany(ids)));
    if (ids.length > 1 && error instanceof ApiError && REFUSALS.includes(error.kind)) {
      singles = ids.length;
      continue;
    }
    singles = Math.max(0, singles - 1);
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

/** A short reason, because it is repeated in every row that failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Something in this console failed.';
  switch (error.kind) {
    case 'offline':
    case 'timeout':
    case 'malformed':
    case 'not-the-api':
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
