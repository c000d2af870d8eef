// The audit of an account, as the page sees it: a worker loads, checks and indexes all tokens, and answers with one page.
import type { AuditFilter, AuditOrder, AuditQuery } from '../../domain/audit/audit-query.ts';
import type { AuditRow, PersonRow, SelectionChange } from '../../domain/audit/audit-view.ts';
import { ApiError } from '../api-error.ts';
import { configuration } from '../configuration.ts';
import { onSessionKeyChange, readSessionKey } from '../session-key.ts';
import {
  AUDIT_SOURCES,
  type AuditAnswer,
  type AuditMessage,
  type AuditQuestion,
  type AuditRequest,
  type AuditSource,
} from './audit-protocol.ts';
import { type AuditSnapshot, IDLE, type SourceState, shownSince } from './audit-snapshot.ts';
import { Questions } from './questions.ts';
import { keepSameRows } from './same-rows.ts';
import { startAuditWorker } from './start-worker.ts';

/** {@link AuditRequest} without the time, which is put on when it is sent. */
type Unstamped = AuditRequest extends infer Each
  ? Each extends AuditRequest
    ? Omit<Each, 'now'>
    : never
  : never;

/** In this order their rows are on screen soonest: one API answers the short lists in no time. */
const SHORT_LISTS_FIRST: readonly AuditSource[] = ['automation-tokens', 'people', 'user-tokens'];

export class AccountAudit {
  #worker: Worker | null = null;
  #snapshot = IDLE;
  #version = -1;
  #query: AuditQuery | null = null;
  readonly #questions = new Questions();
  readonly #listeners = new Set<() => void>();
  readonly #loading = new Map<AuditSource, (error: Error | null) => void>();

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): AuditSnapshot => this.#snapshot;

  /**
   * Loads, or loads again, the lists of an account, or only some of them. Ends when each is there or has failed;
   * failures are in the snapshot.
   * @throws ApiError of kind `unauthorized` when the API says so to any of them: the session has ended.
   */
  async load(customerId: string, sources: readonly AuditSource[] = SHORT_LISTS_FIRST): Promise<void> {
    const key = readSessionKey();
    const errors = await Promise.all(
      sources.map(source => {
        this.#setSource(source, {
          status: 'loading',
          loaded: 0,
          since: shownSince(this.#snapshot.sources[source]),
        });
        // A list that is asked for again settles the earlier wait as well.
        this.#loading.get(source)?.(null);
        const settled = new Promise<Error | null>(resolve => this.#loading.set(source, resolve));
        this.#send({ kind: 'load', key, configuration: configuration(), customerId, source });
        return settled;
      }),
    );
    const ended = errors.find(error => error instanceof ApiError && error.kind === 'unauthorized');
    if (ended) throw ended;
  }

  /** Asks for a view; the snapshot has it soon after. Asking for what is shown already costs nothing. */
  show(query: AuditQuery): void {
    if (JSON.stringify(query) === JSON.stringify(this.#query)) return;
    // Kept after it is sent: a worker that starts here is not told twice.
    this.#send({ kind: 'show', query });
    this.#query = query;
  }

  select(change: SelectionChange): void {
    this.#send({ kind: 'select', change });
  }

  /** Takes deleted tokens out, without loading anything again. */
  removed(ids: readonly string[]): void {
    this.#send({ kind: 'removed', ids });
  }

  async people(): Promise<readonly PersonRow[]> {
    const answer = await this.#ask({ kind: 'people' });
    return answer.kind === 'people' ? answer.value : [];
  }

  /** All user tokens of a person, those in use first. */
  async tokensOf(userId: string): Promise<readonly AuditRow[]> {
    const answer = await this.#ask({ kind: 'tokensOf', userId });
    return answer.kind === 'tokensOf' ? answer.value : [];
  }

  /** The selected tokens, those in use first. */
  async selected(): Promise<readonly AuditRow[]> {
    const rows: AuditRow[] = [];
    for (;;) {
      const answer = await this.#ask({ kind: 'selected', from: rows.length });
      if (answer.kind !== 'selected' || answer.value.rows.length === 0) return rows;
      rows.push(...answer.value.rows);
      if (rows.length >= answer.value.count) return rows;
    }
  }

  /** The filtered tokens as a CSV file: RFC 4180, UTF-8 with BOM, dates in UTC. */
  async exportCsv(filter: AuditFilter, order: AuditOrder): Promise<{ blob: Blob; rows: number }> {
    const answer = await this.#ask({ kind: 'csv', filter, order });
    return answer.kind === 'csv' ? answer.value : { blob: new Blob([]), rows: 0 };
  }

  /** Ends the worker, and with it everything that was loaded. */
  close(): void {
    this.#lose('The session has ended.');
    this.#snapshot = IDLE;
    this.#query = null;
  }

  #send(request: Unstamped): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage({ ...request, now: new Date() });
  }

  #ask(question: AuditQuestion): Promise<AuditAnswer> {
    return this.#questions.ask(number => this.#send({ kind: 'ask', number, question }));
  }

  #start(): Worker {
    const worker = startAuditWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<AuditMessage>) => this.#receive(data));
    worker.addEventListener('error', event => {
      event.preventDefault();
      this.#lose(`The part that reads long lists failed: ${event.message || 'it could not be loaded'}.`);
    });
    // After a failure the next worker goes on with what was on screen, once the lists are loaded again.
    if (this.#query !== null) worker.postMessage({ kind: 'show', query: this.#query, now: new Date() });
    return worker;
  }

  #receive(message: AuditMessage): void {
    switch (message.kind) {
      case 'progress': {
        const before = this.#snapshot.sources[message.source];
        if (before.status === 'loading')
          this.#setSource(message.source, { ...before, loaded: message.loaded });
        return;
      }
      case 'ready':
        this.#setSource(message.source, { status: 'ready', count: message.count, at: new Date() });
        this.#settleLoad(message.source, null);
        return;
      case 'failed': {
        const { failure } = message;
        const error = typeof failure === 'string' ? new Error(failure) : new ApiError(failure);
        const since = shownSince(this.#snapshot.sources[message.source]);
        this.#setSource(message.source, { status: 'failed', error, since });
        this.#settleLoad(message.source, error);
        return;
      }
      case 'view': {
        const before = message.version === this.#version ? this.#snapshot.view : null;
        this.#version = message.version;
        this.#change({ ...this.#snapshot, view: keepSameRows(before, message.view) });
        return;
      }
      case 'answer':
        this.#questions.settle(message.number, message.answer);
        return;
      case 'answer-failed':
        this.#questions.fail(message.number, message.message);
        return;
    }
  }

  #setSource(source: AuditSource, state: SourceState): void {
    this.#change({ ...this.#snapshot, sources: { ...this.#snapshot.sources, [source]: state } });
  }

  #settleLoad(source: AuditSource, error: Error | null): void {
    this.#loading.get(source)?.(error);
    this.#loading.delete(source);
  }

  #change(snapshot: AuditSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }

  /** The worker goes, and with it all that it held: nothing of it may pass for the account. */
  #lose(message: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#questions.failAll(message);
    const error = new Error(message);
    this.#change({ ...this.#snapshot, view: null });
    for (const source of AUDIT_SOURCES) {
      if (this.#snapshot.sources[source].status === 'idle') continue;
      this.#setSource(source, { status: 'failed', error, since: null });
      this.#settleLoad(source, error);
    }
  }
}

let current: AccountAudit | null = null;

onSessionKeyChange(() => {
  current?.close();
  current = null;
});

/** The audit of the present session. Signing out, or going to another account, ends it with all it holds. */
export function accountAudit(): AccountAudit {
  current ??= new AccountAudit();
  return current;
}
