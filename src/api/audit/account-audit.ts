// The page's side of the account audit. A worker loads, validates and indexes all tokens and answers with one page.
import type { FindingContext } from '../../domain/audit/audit-findings.ts';
import { type AuditQuery, isSameQuery } from '../../domain/audit/audit-query.ts';
import type { SelectionChange } from '../../domain/audit/audit-view.ts';
import type { Token } from '../../domain/token.ts';
import { ApiError } from '../api-error.ts';
import { configuration } from '../configuration.ts';
import { serverNow } from '../server-clock.ts';
import { currentSession, onSessionKeyChange, readSessionKey } from '../session-key.ts';
import { errorOf } from './audit-failure.ts';
import {
  AUDIT_SOURCES,
  type AuditAnswer,
  type AuditCommand,
  type AuditMessage,
  type AuditQuestion,
  type AuditSource,
} from './audit-protocol.ts';
import { AuditQuestions } from './audit-questions.ts';
import { shownSince } from './audit-snapshot.ts';
import { PendingLoads } from './pending-loads.ts';
import { PendingQuestions } from './pending-questions.ts';
import { keepSameRows } from './same-rows.ts';
import { SnapshotStore } from './snapshot-store.ts';
import { startAuditWorker } from './start-worker.ts';

/** The short lists first: they arrive quickly, so their rows are visible early. */
const SHORT_LISTS_FIRST: readonly AuditSource[] = ['automation-tokens', 'people', 'user-tokens'];

export class AccountAudit extends AuditQuestions {
  /** Each session has an audit of its own. */
  readonly #session = currentSession();
  #worker: Worker | null = null;
  #version = -1;
  #query: AuditQuery | null = null;
  #context: FindingContext | null = null;
  readonly #questions = new PendingQuestions();
  readonly #loading = new PendingLoads();
  readonly #state = new SnapshotStore();
  readonly subscribe = this.#state.subscribe;
  readonly snapshot = this.#state.snapshot;

  /**
   * Loads or reloads some or all lists of an account. Resolves when each has loaded or failed. Failures are in the
   * snapshot.
   * @throws ApiError if it ends the session.
   */
  async load(customerId: string, sources: readonly AuditSource[] = SHORT_LISTS_FIRST): Promise<void> {
    const key = readSessionKey();
    const errors = await Promise.all(
      sources.map(source => {
        const since = shownSince(this.snapshot().sources[source]);
        this.#state.setSource(source, { status: 'loading', loaded: 0, since });
        const settled = this.#loading.wait(source);
        this.#send({ kind: 'load', key, configuration: configuration(), customerId, source });
        return settled;
      }),
    );
    const ended = errors.find(error => error instanceof ApiError && error.endsSession);
    if (ended) throw ended;
  }

  /** Requests the view of a query, which then appears in the snapshot. Does nothing for the query on screen. */
  show(query: AuditQuery): void {
    if (this.#query !== null && isSameQuery(query, this.#query)) return;
    // Set after sending: a worker that `#send` starts would otherwise get the query twice.
    this.#send({ kind: 'show', query });
    this.#query = query;
  }

  /** Requests the view on the screen as it is at `now`: statuses and counters change as time passes. */
  refresh(now: Date): void {
    if (this.#worker !== null && this.#query !== null) this.#send({ kind: 'show', query: this.#query }, now);
  }

  /** Notes that the user has seen all tokens of the account. */
  visited(key: string): void {
    if (this.#worker !== null) this.#send({ kind: 'visited', visitKey: key });
  }

  /** Sets what the findings need besides the lists. */
  setContext(context: FindingContext): void {
    this.#context = context;
    if (this.#worker !== null) this.#send({ kind: 'context', context });
  }

  select(change: SelectionChange): void {
    this.#send({ kind: 'select', change });
  }

  /** Removes deleted tokens without reloading the lists. */
  removed(ids: readonly string[]): void {
    this.#send({ kind: 'removed', ids });
  }

  /** Adds a new token without reloading the lists. Lists that nobody has opened will contain it anyway. */
  added(token: Token): void {
    if (this.#worker !== null) this.#send({ kind: 'added', token });
  }

  /** Stops the worker and drops all loaded data. */
  close(): void {
    this.#stopWorker('The session has ended.');
    this.#state.clear();
    this.#query = null;
  }

  #send(command: AuditCommand, now = serverNow()): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage({ ...command, now });
  }

  protected override ask(question: AuditQuestion): Promise<AuditAnswer> {
    return this.#questions.ask(number => this.#send({ kind: 'ask', number, question }));
  }

  #start(): Worker {
    const worker = startAuditWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<AuditMessage>) => this.#receive(data));
    worker.addEventListener('error', event => {
      event.preventDefault();
      this.#stopWorker(
        `The part that reads long lists failed: ${event.message || 'it could not be loaded'}.`,
      );
    });
    if (this.#context !== null)
      worker.postMessage({ kind: 'context', context: this.#context, now: serverNow() });
    // After a failure the new worker shows the same query again, once the lists are reloaded.
    if (this.#query !== null) worker.postMessage({ kind: 'show', query: this.#query, now: serverNow() });
    return worker;
  }

  #receive(message: AuditMessage): void {
    switch (message.kind) {
      case 'progress': {
        const before = this.snapshot().sources[message.source];
        if (before.status === 'loading')
          this.#state.setSource(message.source, { ...before, loaded: message.loaded });
        return;
      }
      case 'ready': {
        const { source, count, gaps } = message;
        this.#state.setSource(source, { status: 'ready', count, at: serverNow(), gaps });
        this.#loading.settle(source, null);
        return;
      }
      case 'failed': {
        const error = errorOf(message.failure, this.#session);
        const since = shownSince(this.snapshot().sources[message.source]);
        this.#state.setSource(message.source, { status: 'failed', error, since });
        this.#loading.settle(message.source, error);
        return;
      }
      case 'view': {
        const before = message.version === this.#version ? this.snapshot().view : null;
        this.#version = message.version;
        this.#state.change({ view: keepSameRows(before, message.view) });
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

  /** Stops the worker and drops the view. Loaded lists become failed, so that no empty view passes for the account. */
  #stopWorker(message: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#questions.failAll(message);
    const error = new Error(message);
    this.#state.change({ view: null });
    for (const source of AUDIT_SOURCES) {
      if (this.snapshot().sources[source].status === 'idle') continue;
      this.#state.setSource(source, { status: 'failed', error, since: null });
      this.#loading.settle(source, error);
    }
  }
}

let current: AccountAudit | null = null;

onSessionKeyChange(() => {
  current?.close();
  current = null;
});

/** The audit of the current session. Signing out or switching accounts stops it and drops its data. */
export function accountAudit(): AccountAudit {
  current ??= new AccountAudit();
  return current;
}
