// Waits for the lists that the worker is loading.
import type { AuditSource } from './audit-protocol.ts';

export class PendingLoads {
  readonly #settle = new Map<AuditSource, (error: Error | null) => void>();

  /** Resolves when the list has loaded or failed. If it is requested again meanwhile, the newer list counts. */
  wait(source: AuditSource): Promise<Error | null> {
    const earlier = this.#settle.get(source);
    return new Promise(resolve => {
      this.#settle.set(source, error => {
        earlier?.(error);
        resolve(error);
      });
    });
  }

  settle(source: AuditSource, error: Error | null): void {
    this.#settle.get(source)?.(error);
    this.#settle.delete(source);
  }
}
