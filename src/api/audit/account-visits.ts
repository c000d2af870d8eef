// Notes the visits to an account in the worker, and says what has changed since the last one.
import type { AuditIndex } from '../../domain/audit/audit-index.ts';
import { type AccountChanges, type Visits, withVisit } from '../../domain/audit/changes.ts';
import type { VisitStore } from './visit-store.ts';

/** Longer than the pause between two deletions of a selection. */
const CHANGING_MS = 2000;

export class AccountVisits {
  readonly #store: VisitStore;
  #key: string | null = null;
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** Each step waits for the one before, so that two of them do not overwrite each other. */
  #last: Promise<Visits | null> = Promise.resolve(null);

  constructor(store: VisitStore) {
    this.#store = store;
  }

  /** Notes that the user has seen all tokens of the account. */
  note(key: string, index: AuditIndex, now: Date): void {
    const known = this.#key === key ? this.#last : this.#store.read(key);
    this.#key = key;
    this.#last = known.then(async visits => {
      const next = withVisit(visits, { at: now.getTime(), ...index.visitedIds() });
      await this.#store.write(key, next);
      return next;
    });
  }

  /** Notes what this tab has changed itself, once it has stopped changing, so that it is no news at the next visit. */
  noteChange(index: AuditIndex, now: Date): void {
    const key = this.#key;
    if (key === null) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.note(key, index, now), CHANGING_MS);
  }

  /** `null` if this is the first visit. */
  async changes(key: string, index: AuditIndex, now: Date): Promise<AccountChanges | null> {
    if (this.#key !== key) this.note(key, index, now);
    const previous = (await this.#last)?.previous ?? null;
    return previous && index.changesSince(previous);
  }
}
