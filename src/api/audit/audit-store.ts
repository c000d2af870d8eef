// The state of the audit worker: the index over all lists, the current query, and the running loads.
import { type FindingContext, NO_CONTEXT } from '../../domain/audit/audit-findings.ts';
import { AuditIndex } from '../../domain/audit/audit-index.ts';
import type { AuditQuery } from '../../domain/audit/audit-query.ts';
import { type Gaps, hasGaps, NO_GAPS } from '../../domain/gaps.ts';
import type { Token } from '../../domain/token.ts';
import type { User } from '../../domain/user.ts';
import { configure } from '../configuration.ts';
import { listPeople } from '../people.ts';
import { serverNow } from '../server-clock.ts';
import { storeSessionKey } from '../session-key.ts';
import { AccountVisits } from './account-visits.ts';
import { AuditAnswers } from './audit-answers.ts';
import { failureOf } from './audit-failure.ts';
import type { AuditMessage, AuditRequest, AuditSource } from './audit-protocol.ts';
import { loadAutomationTokens, loadUserTokens } from './load-lists.ts';
import type { RunningLoad } from './running-load.ts';
import { type VisitStore, visitStore } from './visit-store.ts';

type Load = Extract<AuditRequest, { kind: 'load' }>;

/** The number of rows of a list, and what it lacks. */
type Loaded = { readonly count: number; readonly gaps: Gaps };

export class AuditStore {
  readonly #post: (message: AuditMessage) => void;
  readonly #loads = new Map<AuditSource, RunningLoad>();
  #index: AuditIndex;
  #people: readonly User[] = [];
  #arePeopleComplete = false;
  #context: FindingContext = NO_CONTEXT;
  /** The lists that the index has. */
  readonly #loaded = new Set<AuditSource>();
  #query: AuditQuery | null = null;
  #now: Date;
  #version = 0;
  readonly #answers = new AuditAnswers();
  readonly #visits: AccountVisits;
  #preparing: ReturnType<typeof setTimeout> | undefined;

  constructor(post: (message: AuditMessage) => void, visits: VisitStore = visitStore) {
    this.#post = post;
    this.#visits = new AccountVisits(visits);
    this.#now = serverNow();
    this.#index = new AuditIndex();
  }

  /** Handles a message from the page. Answers are posted. */
  handle(request: AuditRequest): void {
    this.#now = request.now;
    switch (request.kind) {
      case 'load':
        void this.#load(request);
        return;
      case 'show':
        // Switching between tokens and sessions clears the selection.
        if (request.query.filter.sessions !== this.#query?.filter.sessions)
          this.#index.select({ kind: 'none' }, this.#now);
        this.#query = request.query;
        this.#show();
        return;
      case 'select':
        this.#index.select(request.change, this.#now);
        this.#show();
        return;
      case 'context':
        this.#context = request.context;
        this.#index.setContext(request.context);
        this.#show();
        return;
      case 'removed':
        for (const { removed } of this.#loads.values()) for (const id of request.ids) removed.add(id);
        this.#index.remove(request.ids);
        this.#changed();
        this.#visits.noteChange(this.#index, this.#now);
        return;
      case 'added':
        for (const { added } of this.#loads.values()) added.push(request.token);
        this.#index.add(request.token);
        this.#changed();
        this.#visits.noteChange(this.#index, this.#now);
        this.#prepareSoon();
        return;
      case 'visited':
        this.#visits.note(request.visitKey, this.#index, this.#now);
        return;
      case 'ask':
        if (request.question.kind === 'changes') {
          void this.#tellChanges(request.number, request.question.visitKey);
          return;
        }
        if (request.question.kind === 'reminders') {
          const { number, question } = request;
          void this.#answers.reminders(number, question, this.#index, this.#now).then(this.#post);
          return;
        }
        this.#post(this.#answers.to(request.number, request.question, this.#index, this.#now));
        return;
    }
  }

  #show(): void {
    if (this.#query === null) return;
    const view = this.#index.view(this.#query, this.#now);
    this.#post({ kind: 'view', view, version: this.#version });
  }

  async #tellChanges(number: number, key: string): Promise<void> {
    const value = await this.#visits.changes(key, this.#index, this.#now);
    this.#post({ kind: 'answer', number, answer: { kind: 'changes', value } });
  }

  #changed(): void {
    this.#version++;
    this.#show();
  }

  /** Prepares later queries in steps, so that messages from the page are handled in between. */
  #prepareSoon(): void {
    clearTimeout(this.#preparing);
    this.#preparing = setTimeout(() => {
      if (!this.#index.prepare()) this.#prepareSoon();
    });
  }

  async #load({ source, key, configuration, customerId }: Load): Promise<void> {
    // The worker has its own modules and no storage, so the page sends it the key and the configuration.
    if (key !== null) storeSessionKey(key, 'signed-in');
    configure(configuration);
    this.#loads.get(source)?.abort.abort();
    const load: RunningLoad = { abort: new AbortController(), removed: new Set(), added: [] };
    this.#loads.set(source, load);
    try {
      const loaded = await this.#loadList(source, customerId, load);
      this.#loaded.add(source);
      // The view first, so that no list counts as loaded before its rows are shown.
      this.#changed();
      this.#post({ kind: 'ready', source, ...loaded });
      this.#prepareSoon();
    } catch (error) {
      if (load.abort.signal.aborted) return;
      this.#post({ kind: 'failed', source, failure: failureOf(error) });
    } finally {
      if (this.#loads.get(source) === load) this.#loads.delete(source);
    }
  }

  /**
   * Loads one list and replaces it in the index.
   * @throws if it does not load, or if pages are missing and the index has the list of an earlier time.
   */
  async #loadList(source: AuditSource, customerId: string, load: RunningLoad): Promise<Loaded> {
    const { signal } = load.abort;
    switch (source) {
      case 'people': {
        const { rows, ...gaps } = await listPeople(customerId, signal);
        this.#people = rows;
        this.#arePeopleComplete = !hasGaps(gaps);
        this.#index.setPeople(rows, this.#arePeopleComplete);
        return { count: rows.length, gaps };
      }
      case 'automation-tokens': {
        // A token is on two pages if another one was created between the requests.
        const tokens = new Map<string, Token>();
        const { error, ...gaps } = await loadAutomationTokens(page => {
          for (const token of page) tokens.set(token.id, token);
          this.#post({ kind: 'progress', source, loaded: tokens.size });
        }, signal);
        if (error !== null && this.#loaded.has(source)) throw error;
        const next = new AuditIndex();
        for (const token of tokens.values()) next.add(token);
        next.addFrom(this.#index, 'user-tokens');
        this.#replace(next, load);
        return { count: tokens.size, gaps };
      }
      case 'user-tokens': {
        let next: AuditIndex | null = null;
        let count = 0;
        const add = (token: Token) => {
          next ??= this.#withAutomationTokens();
          next.add(token);
          count++;
        };
        const unreadable = await loadUserTokens(customerId, add, signal);
        this.#replace(next ?? this.#withAutomationTokens(), load);
        return { count, gaps: { ...NO_GAPS, unreadable } };
      }
    }
  }

  /** A new index with the automation tokens already loaded. They come first, because only their list has the role. */
  #withAutomationTokens(): AuditIndex {
    const next = new AuditIndex();
    next.addFrom(this.#index, 'automation-tokens');
    return next;
  }

  #replace(next: AuditIndex, { removed, added }: RunningLoad): void {
    for (const token of added) next.add(token);
    next.setPeople(this.#people, this.#arePeopleComplete);
    next.setContext(this.#context);
    next.remove([...removed]);
    next.select({ kind: 'some', ids: this.#index.selectedIds(), selected: true }, this.#now);
    this.#index = next;
  }
}
