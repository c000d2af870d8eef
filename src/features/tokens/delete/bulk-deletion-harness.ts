// For the tests of bulk deletion: an API that fails in every way.
import { ApiError, type ApiErrorKind } from '../../../api/api-error.ts';
import { currentSession } from '../../../api/session-key.ts';

export const OUTCOMES = [
  'ok',
  'forbidden',
  'timeout, done',
  'timeout, not done',
  'server',
  'offline',
  'rate-limited',
  'unauthorized',
  'malformed, done',
  'malformed, partly done',
  'malformed',
  'not-the-api',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** A 401 is about the session that these tests are in. */
function apiError(kind: ApiErrorKind, outcomeUnknown?: boolean): ApiError {
  const facts = { kind, status: null, message: kind, code: null, fields: {}, retryAfter: null };
  return new ApiError({
    ...facts,
    session: currentSession(),
    ...(outcomeUnknown !== undefined && { outcomeUnknown }),
  });
}

/** An API whose requests have the given outcomes in turn; all later requests succeed. */
export class Api {
  readonly existing: Set<string>;
  readonly requests: (readonly string[])[] = [];
  readonly questions: string[] = [];
  #answersQuestions = true;
  readonly #outcomes: Outcome[];

  constructor(ids: readonly string[], outcomes: readonly Outcome[]) {
    this.existing = new Set(ids);
    this.#outcomes = [...outcomes];
  }

  async #send(ids: readonly string[], missing: 'refused' | 'done'): Promise<void> {
    this.requests.push(ids);
    const outcome = this.#outcomes.shift() ?? 'ok';
    this.#answersQuestions = outcome !== 'malformed' && outcome !== 'not-the-api';
    const remove = () => {
      for (const id of ids) this.existing.delete(id);
    };
    if (outcome === 'timeout, done' || outcome === 'malformed, done') remove();
    if (outcome === 'malformed, partly done') this.existing.delete(ids[0] ?? '');
    if (outcome === 'timeout, done' || outcome === 'timeout, not done') throw apiError('timeout');
    if (outcome === 'not-the-api') return this.#notUnderstood(ids, outcome);
    if (outcome === 'malformed' || outcome === 'malformed, done' || outcome === 'malformed, partly done')
      return this.#notUnderstood(ids, 'malformed');
    if (outcome !== 'ok') throw apiError(outcome);
    if (missing === 'refused' && !ids.every(id => this.existing.has(id))) throw apiError('not-found');
    remove();
  }

  /** The client itself asks for a single token. */
  async #notUnderstood(ids: readonly string[], kind: ApiErrorKind): Promise<void> {
    const [id = ''] = ids;
    if (ids.length > 1) throw apiError(kind);
    await this.confirmDeletion(id, apiError(kind));
  }

  readonly confirmDeletion = async (id: string, { kind }: ApiError) => {
    this.questions.push(id);
    if (!this.#answersQuestions) throw apiError(kind, true);
    if (this.existing.has(id)) throw apiError(kind, false);
  };

  readonly deleteMany = (ids: readonly string[]) => this.#send(ids, 'refused');
  readonly deleteOne = (id: string) => this.#send([id], 'done');
}
