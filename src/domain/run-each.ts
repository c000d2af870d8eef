// Does something for each of several things, one step after the other, and records a result for each.

/** How a step ended. */
export type StepEnd =
  /** Each of its items has a result. */
  | { readonly kind: 'done' }
  /** None of its several items has a result. Each follows in a step of its own. */
  | { readonly kind: 'one-by-one' }
  /** The next step would most likely end alike, so none follows. */
  | { readonly kind: 'stopped'; readonly by: unknown };

export const DONE: StepEnd = { kind: 'done' };

export const ONE_BY_ONE: StepEnd = { kind: 'one-by-one' };

/** What a step calls for the items that have a result. It can do so several times, as results come in. */
export type RecordResult<Item, Result> = (items: readonly Item[], result: Result) => void;

export type EachRun<State, Item, Result> = {
  /** What there is to do, with the results so far. Items that have a result already are not done again. */
  readonly start: State;
  /** The items of the next step, at most `size`: those without a result. Empty at the end. */
  readonly next: (state: State, size: number) => readonly Item[];
  /** The maximum number of items in a step. */
  readonly size: number;
  /** Does it for these items. An error that it throws ends the run. */
  readonly step: (items: readonly Item[], record: RecordResult<Item, Result>) => Promise<StepEnd>;
  readonly withResult: (state: State, items: readonly Item[], result: Result) => State;
  /** Asked before each step. */
  readonly isStopped: () => boolean;
  readonly onProgress: (state: State) => void;
};

export type EachEnd<State> = {
  readonly state: State;
  /** What a step gave as the reason to stop; `null` if none did. */
  readonly stoppedBy: unknown;
};

/** What has no result at the end was not tried, because the run was stopped. */
export async function runEach<State, Item, Result>(
  run: EachRun<State, Item, Result>,
): Promise<EachEnd<State>> {
  const { next, size, step, withResult, isStopped, onProgress } = run;
  let state = run.start;
  const record: RecordResult<Item, Result> = (items, result) => {
    state = withResult(state, items, result);
    onProgress(state);
  };
  /** How many of the next steps have one item only. */
  let singles = 0;
  while (!isStopped()) {
    const items = next(state, singles > 0 ? 1 : size);
    if (items.length === 0) break;
    const end = await step(items, record);
    if (end.kind === 'stopped') return { state, stoppedBy: end.by };
    singles = end.kind === 'one-by-one' ? items.length : Math.max(0, singles - 1);
  }
  return { state, stoppedBy: null };
}
