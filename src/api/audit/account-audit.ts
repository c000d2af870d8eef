// The audit of an account, as the page sees it: a worker loads, checks and indexes all tokens, and answers with one page.
import type { AuditFilter, AuditOrder, AuditQuery } from '../../domain/audit/audit-query.ts';
import type { AuditRow, AuditView, PersonRow, SelectionChange } from '../../domain/audit/audit-view.ts';
import type { ApiError } from '../api-error.ts';
import type { AuditSource } from './audit-protocol.ts';

export type SourceState =
  | { readonly status: 'idle' }
  /** `loaded`: how many so far, of lists that come in pages. `since`: what is shown meanwhile is from then. */
  | { readonly status: 'loading'; readonly loaded: number; readonly since: Date | null }
  | { readonly status: 'ready'; readonly count: number; readonly at: Date }
  /** `since`: what is still shown is from then; `null` when there is nothing to show. */
  | { readonly status: 'failed'; readonly error: ApiError; readonly since: Date | null };

/** Never changed, only replaced: the same object for as long as nothing happened. */
export type AuditSnapshot = {
  readonly sources: Readonly<Record<AuditSource, SourceState>>;
  /** `null` until the first list is there. */
  readonly view: AuditView | null;
};

export interface AccountAudit {
  /** For `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void;
  snapshot(): AuditSnapshot;
  /**
   * Loads, or loads again, the lists of an account, or only some of them. Ends when each is there or has failed;
   * failures are in the snapshot.
   * @throws ApiError of kind `unauthorized` when the API says so to any of them: the session has ended.
   */
  load(customerId: string, sources?: readonly AuditSource[]): Promise<void>;
  /** Asks for a view; the snapshot has it soon after. Asking for what is shown already costs nothing. */
  show(query: AuditQuery): void;
  select(change: SelectionChange): void;
  /** Takes deleted tokens out, without loading anything again. */
  removed(ids: readonly string[]): void;
  people(): Promise<readonly PersonRow[]>;
  /** All user tokens of a person, those in use first. */
  tokensOf(userId: string): Promise<readonly AuditRow[]>;
  /** The selected tokens, those in use first. */
  selected(): Promise<readonly AuditRow[]>;
  /** The filtered tokens as a CSV file: RFC 4180, UTF-8 with BOM, dates in UTC. */
  exportCsv(filter: AuditFilter, order: AuditOrder): Promise<{ blob: Blob; rows: number }>;
}

/** The audit of the present session. Signing out, or going to another account, ends it with all it holds. */
export function accountAudit(): AccountAudit {
  throw new Error('not built yet');
}
