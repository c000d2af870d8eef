// Sends the requests of a bulk deletion and records a result for each token.
import { ApiError, type ApiErrorKind, mayHaveSucceeded } from '../../../api/api-error.ts';
import {
  type BulkDeletion,
  nextChunk,
  recordResult,
  stopBulkDeletion,
} from '../../../domain/bulk-deletion.ts';
import { isolatedLine } from '../../../domain/foreign-text.ts';
import { UnsafeIdError } from '../../../domain/id.ts';
import { DONE, ONE_BY_ONE, type RecordResult, runEach } from '../../../domain/run-each.ts';

export type BulkRequests = {
  /** Deletes all of them, or throws if any of them fails. */
  readonly deleteMany: (ids: readonly string[]) => Promise<void>;
  readonly deleteOne: (id: string) => Promise<void>;
  /** Asks about one token after the answer to `deleteMany` was not understood. Throws unless it is gone. */
  readonly confirmDeletion: (id: string, notUnderstood: ApiError) => Promise<void>;
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

/** A response came that does not tell what became of the tokens. */
const NOT_UNDERSTOOD: readonly ApiErrorKind[] = ['malformed', 'not-the-api'];

/** Errors that the next request would also get. */
const STOPS: readonly ApiErrorKind[] = [
  'unauthorized',
  'sudo-required',
  'rate-limited',
  'offline',
  'not-the-api',
];

/** How many tokens are asked about at the same time. */
const QUESTIONS = 5;

/**
 * Deletes the pending tokens. If the API refuses a request for several tokens, they are sent one by one, so that each
 * gets its own result. If its answer is not understood, each token is asked for.
 * @returns the error that stopped the run, or `null`.
 * @throws ApiError if it ends the session.
 */
export async function runBulkDeletion(
  start: BulkDeletion,
  { deleteMany, deleteOne, confirmDeletion, size }: BulkRequests,
  { isStopped, onProgress, onDeleted }: BulkObserver,
): Promise<unknown> {
  const idsOf = (positions: readonly number[]) => positions.flatMap(each => start.ids[each] ?? []);

  /** @returns an error that leaves the tokens after it in doubt, or else the first token that still exists. */
  const askForEach = async (positions: readonly number[], notUnderstood: ApiError, record: RecordOutcome) => {
    let first: unknown = null;
    for (let done = 0, next = 1; done < positions.length; done = next, next += QUESTIONS) {
      const asked = positions.slice(done, next);
      const errors = await Promise.all(
        idsOf(asked).map(id => failureOf(() => confirmDeletion(id, notUnderstood))),
      );
      for (const [index, position] of asked.entries()) record([position], errors[index]);
      const doubt = errors.find(error => error !== null && mayHaveSucceeded(error));
      if (doubt !== undefined) {
        record(positions.slice(next), doubt);
        return doubt;
      }
      first ??= errors.find(error => error !== null) ?? null;
    }
    return first;
  };

  const { state, stoppedBy } = await runEach<BulkDeletion, number, unknown>({
    start,
    size,
    next: nextChunk,
    withResult: (deletion, positions, error) =>
      recordResult(deletion, positions, error === null ? { kind: 'deleted' } : failure(error)),
    isStopped,
    onProgress,
    step: async (chunk, note) => {
      const record: RecordOutcome = (positions, error) => {
        note(positions, error);
        if (error === null) onDeleted(idsOf(positions));
      };
      const ids = idsOf(chunk);
      const [first = ''] = ids;
      const error = await failureOf(() => (ids.length === 1 ? deleteOne(first) : deleteMany(ids)));
      if (ids.length > 1 && isRefusal(error)) return ONE_BY_ONE;
      if (ids.length > 1 && error instanceof ApiError && NOT_UNDERSTOOD.includes(error.kind)) {
        const by = await askForEach(chunk, error, record);
        return by === null ? DONE : { kind: 'stopped', by };
      }
      record(chunk, error);
      const stops = error !== null && !isRefusal(error) && isStop(error);
      return stops ? { kind: 'stopped', by: error } : DONE;
    },
  });
  onProgress(stopBulkDeletion(state));
  if (stoppedBy instanceof ApiError && stoppedBy.endsSession) throw stoppedBy;
  return stoppedBy;
}

/** `null` in place of an error: they are deleted. */
type RecordOutcome = RecordResult<number, unknown>;

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError ? REFUSALS.includes(error.kind) : error instanceof UnsafeIdError;
}

function isStop(error: unknown): boolean {
  return !(error instanceof ApiError) || STOPS.includes(error.kind);
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
  return { kind: 'failed' as const, reason: reasonOf(error), outcomeUnknown: mayHaveSucceeded(error) };
}

/** A short reason, because it is repeated in every row that failed. */
function reasonOf(error: unknown): string {
  if (error instanceof UnsafeIdError) return error.message;
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
      return 'Too many requests.';
    case 'unauthorized':
      return 'Your session had ended.';
    case 'sudo-required':
      return 'The API asked for your password to be confirmed.';
    case 'bad-request':
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'unprocessable':
      return `The API rejected the request: “${isolatedLine(error.message)}”.`;
  }
}
