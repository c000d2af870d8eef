// The state of the audit as the page shows it: the lists and the current view.
import type { AuditView } from '../../domain/audit/audit-view.ts';
import { type Gaps, hasGaps } from '../../domain/gaps.ts';
import type { AuditSource } from './audit-protocol.ts';

export type SourceState =
  | { readonly status: 'idle' }
  /** `loaded`: the number of rows so far, for lists in pages. `since`: when the data shown meanwhile was loaded. */
  | { readonly status: 'loading'; readonly loaded: number; readonly since: Date | null }
  /** `gaps`: what the list lacks although it has loaded. */
  | { readonly status: 'ready'; readonly count: number; readonly at: Date; readonly gaps: Gaps }
  /** `since`: when the data still shown was loaded; `null` if none is shown. */
  | { readonly status: 'failed'; readonly error: Error; readonly since: Date | null };

/** Immutable: a change creates a new object. */
export type AuditSnapshot = {
  readonly sources: Readonly<Record<AuditSource, SourceState>>;
  /** `null` until the first list has loaded. */
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

export function isLoading(state: SourceState): boolean {
  return state.status === 'idle' || state.status === 'loading';
}

/** When the shown data of a list was loaded; `null` if none is shown. */
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

/** When the oldest of the lists that are shown was loaded; `null` if none is shown. */
export function oldestShown(sources: AuditSnapshot['sources']): Date | null {
  return Object.values(sources).reduce<Date | null>((oldest, state) => {
    const since = shownSince(state);
    return since === null || (oldest !== null && oldest <= since) ? oldest : since;
  }, null);
}

/** Whether a list has loaded with all its rows. */
export function isWhole(state: SourceState): boolean {
  return state.status === 'ready' && !hasGaps(state.gaps);
}

/**
 * Whether the rows on the screen are all tokens: in `loading` and `incomplete` some are missing, `updating` and `outdated`
 * are rows of an earlier time.
 */
export type Completeness = 'whole' | 'loading' | 'incomplete' | 'updating' | 'outdated';

/** @param lists the lists of tokens. */
export function completenessOf(lists: readonly SourceState[]): Completeness {
  if (lists.every(isWhole)) return 'whole';
  const lacksRows = lists.some(
    list => shownSince(list) === null || (list.status === 'ready' && hasGaps(list.gaps)),
  );
  const areLoading = lists.some(isLoading);
  if (lacksRows) return areLoading ? 'loading' : 'incomplete';
  return areLoading ? 'updating' : 'outdated';
}
