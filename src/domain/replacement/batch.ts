// Replacing several tokens in one go: which new tokens are created, and what a failure in the middle leaves to do.
import type { Token } from '../token.ts';
import type { ReplacementStage } from './replacement.ts';

/** Why the user cannot create a token in place of another one. */
export type Obstacle = 'not-yours' | 'session' | 'expired';

export type BatchState =
  | { readonly kind: 'to-create' }
  | { readonly kind: 'created'; readonly newId: string }
  /** `mayExist`: no answer said whether it was created. Nobody has its secret then. */
  | { readonly kind: 'failed'; readonly reason: string; readonly mayExist: boolean }
  /** It never becomes possible. */
  | { readonly kind: 'impossible'; readonly obstacle: Obstacle }
  /** The user has as many active tokens as allowed. There is a place once another token is deleted. */
  | { readonly kind: 'no-place' };

export type BatchRow = { readonly old: Token; readonly state: BatchState };

/** In the order of the address. */
export type Batch = readonly BatchRow[];

/**
 * @param obstacleOf `null` if the user can replace the token.
 * @param places how many more active user tokens the user can have. Automation tokens need none.
 */
export function startBatch(
  tokens: readonly Token[],
  obstacleOf: (token: Token) => Obstacle | null,
  places: number,
): Batch {
  const rows = tokens.map((old): BatchRow => {
    const obstacle = obstacleOf(old);
    return { old, state: obstacle === null ? { kind: 'to-create' } : { kind: 'impossible', obstacle } };
  });
  return withinLimit(rows, places);
}

/** The tokens to replace next, at most `size`. Empty at the end of the run. */
export function nextToCreate(batch: Batch, size: number): readonly Token[] {
  const open = batch.filter(({ state }) => state.kind === 'to-create');
  return open.slice(0, size).map(({ old }) => old);
}

export function recordOutcome(
  batch: Batch,
  oldId: string,
  state: Extract<BatchState, { kind: 'created' | 'failed' }>,
): Batch {
  return batch.map(row => (row.old.id === oldId ? { ...row, state } : row));
}

/**
 * What Continue does: what is created stays, and the rest is tried as if for the first time. A token that may exist is
 * tried only if `again` has the id of the old one, because a second one would be created.
 */
export function continueBatch(batch: Batch, places: number, again: ReadonlySet<string>): Batch {
  const rows = batch.map((row): BatchRow => {
    const { old, state } = row;
    const isOpen =
      state.kind === 'no-place' || (state.kind === 'failed' && (!state.mayExist || again.has(old.id)));
    return isOpen ? { old, state: { kind: 'to-create' } } : row;
  });
  return withinLimit(rows, places);
}

/** Whether Continue would create anything, if there are places. */
export function canContinue(batch: Batch): boolean {
  return batch.some(
    ({ state }) =>
      state.kind === 'to-create' || state.kind === 'no-place' || (state.kind === 'failed' && !state.mayExist),
  );
}

function withinLimit(batch: Batch, places: number): Batch {
  let left = places;
  return batch.map((row): BatchRow => {
    if (row.state.kind !== 'to-create' || row.old.automation !== null) return row;
    left -= 1;
    return left >= 0 ? row : { ...row, state: { kind: 'no-place' } };
  });
}

/**
 * The step that most of the batch is at, `null` once all is done.
 * @param stages those of the replacements in progress.
 * @param deleted how many old tokens were deleted at the end.
 */
export function batchStep(
  stages: readonly ReplacementStage['kind'][],
  deleted: number,
): 'review' | 'proof' | 'delete' | null {
  if (stages.length === 0) return deleted > 0 ? null : 'review';
  const open = stages.filter(stage => stage !== 'ended');
  return open.length > 0 && open.every(stage => stage === 'ready') ? 'delete' : 'proof';
}
