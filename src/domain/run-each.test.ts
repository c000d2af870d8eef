// Tests the runner of steps: each item gets one result in its turn, whatever the steps come to.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DONE, type EachRun, ONE_BY_ONE, runEach, type StepEnd } from './run-each.ts';

type State = readonly (string | null)[];
type Ending = 'done' | 'one-by-one' | 'stopped';

/** Items are their positions. The endings are those of the steps in turn; all later steps are done. */
function recorded(count: number, size: number, endings: readonly Ending[], stopAfter: number) {
  const steps: (readonly number[])[] = [];
  const progress: State[] = [];
  const run: EachRun<State, number, string> = {
    start: Array<null>(count).fill(null),
    size,
    next: (state, most) => [...state.keys()].filter(each => state[each] === null).slice(0, most),
    withResult: (state, items, result) => state.map((each, at) => (items.includes(at) ? result : each)),
    isStopped: () => steps.length >= stopAfter,
    onProgress: state => progress.push(state),
    step: async (items, record): Promise<StepEnd> => {
      const ending = endings[steps.length] ?? 'done';
      steps.push(items);
      if (ending === 'one-by-one' && items.length > 1) return ONE_BY_ONE;
      record(items, `step ${steps.length}`);
      return ending === 'stopped' ? { kind: 'stopped', by: steps.length } : DONE;
    },
  };
  return { run, steps, progress };
}

it('does each once, in order, and none after a step that stops', async () => {
  const cases = fc.record({
    count: fc.nat(12),
    size: fc.integer({ min: 1, max: 5 }),
    endings: fc.array(fc.constantFrom<Ending>('done', 'one-by-one', 'stopped'), { maxLength: 12 }),
    stopAfter: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(8)),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ count, size, endings, stopAfter }) => {
      const { run, steps, progress } = recorded(count, size, endings, stopAfter);
      const { state, stoppedBy } = await runEach(run);
      const isSplit = (index: number) => endings[index] === 'one-by-one' && (steps[index]?.length ?? 0) > 1;
      const done = steps.filter((_, index) => !isSplit(index)).flat();
      expect(done, 'each once, from the first on').toEqual([...done.keys()]);
      expect(steps.every(({ length }) => length >= 1 && length <= size)).toBe(true);
      expect(state.map(each => each !== null)).toEqual(state.map((_, at) => at < done.length));
      const firstStop = endings.indexOf('stopped');
      const isStopped = firstStop !== -1 && firstStop < steps.length;
      expect(stoppedBy).toBe(isStopped ? steps.length : null);
      if (isStopped) expect(steps).toHaveLength(firstStop + 1);
      else if (steps.length < stopAfter) expect(done).toHaveLength(count);
      expect(progress.at(-1) ?? run.start).toEqual(state);
    }),
  );
});

it('does the items of a refused step on their own, then whole steps again', async () => {
  const { run, steps } = recorded(7, 3, ['one-by-one'], Number.POSITIVE_INFINITY);
  await runEach(run);
  expect(steps).toEqual([[0, 1, 2], [0], [1], [2], [3, 4, 5], [6]]);
});

it('shows results of one step as they come in, and keeps them if the step then fails', async () => {
  const { run, progress } = recorded(3, 3, [], Number.POSITIVE_INFINITY);
  const fails = runEach({
    ...run,
    step: async (items, record) => {
      record(items.slice(0, 1), 'first');
      record(items.slice(1, 2), 'second');
      throw new Error('The session has ended.');
    },
  });
  await expect(fails).rejects.toThrow('The session has ended.');
  expect(progress).toEqual([
    ['first', null, null],
    ['first', 'second', null],
  ]);
});
