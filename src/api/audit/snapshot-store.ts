// Keeps the snapshot of the audit and tells the page when it changes.
import type { AuditSource } from './audit-protocol.ts';
import { type AuditSnapshot, IDLE, type SourceState } from './audit-snapshot.ts';

export class SnapshotStore {
  #snapshot = IDLE;
  readonly #listeners = new Set<() => void>();

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): AuditSnapshot => this.#snapshot;

  change(changes: Partial<AuditSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...changes };
    for (const listener of this.#listeners) listener();
  }

  setSource(source: AuditSource, state: SourceState): void {
    this.change({ sources: { ...this.#snapshot.sources, [source]: state } });
  }

  /** Drops all data without telling the page, because the session is over. */
  clear(): void {
    this.#snapshot = IDLE;
  }
}
