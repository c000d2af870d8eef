// What the page knows of an account's audit at one moment.
import type { AuditView } from '../../domain/audit/audit-view.ts';
import type { AuditSource } from './audit-protocol.ts';

export type SourceState =
  | { readonly status: 'idle' }
  /** `loaded`: how many so far, of lists that come in pages. `since`: what is shown meanwhile is from then. */
  | { readonly status: 'loading'; readonly loaded: number; readonly since: Date | null }
  | { readonly status: 'ready'; readonly count: number; readonly at: Date }
  /** `since`: what is still shown is from then; `null` when there is nothing to show. */
  | { readonly status: 'failed'; readonly error: Error; readonly since: Date | null };

/** Never changed, only replaced: the same object for as long as nothing happened. */
export type AuditSnapshot = {
  readonly sources: Readonly<Record<AuditSource, SourceState>>;
  /** `null` until the first list is there. */
  readonly view: AuditView | null;
};

export const IDLE: AuditSnapshot = {
  sources: {
    'user-tokens': { status: 'idle' },
    'automation-tokens': { status: 'idle' },
    people: { status: 'idle' },
  },
  view: null,
};

/** From when what is shown of a list is; `null` when nothing of it is. */
export function shownSince(state: SourceState): Date | null {
  switch (state.status) {
    case 'idle':
      return null;
    case 'ready':
      return state.at;
    case 'loading':
    case 'failed':
      return state.since;
  }
}
