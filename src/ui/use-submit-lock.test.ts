// Tests that a form submits once, however often it is asked to.
import { expect, it } from 'vitest';
import { createSubmitLock } from './use-submit-lock.ts';

function submission() {
  const run = { calls: 0, resolve: (_result?: string) => {}, reject: (_error: Error) => {} };
  const promise = new Promise<string | undefined>((resolve, reject) => {
    run.resolve = resolve;
    run.reject = reject;
  });
  const submit = () => {
    run.calls += 1;
    return promise;
  };
  return { run, submit };
}

it('submits once for four clicks without a render between them', async () => {
  const lock = createSubmitLock();
  const { run, submit } = submission();
  const clicks = [lock(submit), lock(submit), lock(submit), lock(submit)];
  run.resolve();
  await Promise.all(clicks);
  expect(run.calls).toBe(1);
});

it('locks all forms that share it', async () => {
  const lock = createSubmitLock();
  const [first, second] = [submission(), submission()];
  const running = lock(first.submit);
  await lock(second.submit);
  first.run.resolve();
  await running;
  expect([first.run.calls, second.run.calls]).toEqual([1, 0]);
});

it('submits again after an answer or an error', async () => {
  const lock = createSubmitLock();
  const [refused, answered, last] = [submission(), submission(), submission()];
  refused.run.reject(new Error('refused'));
  await expect(lock(refused.submit)).rejects.toThrow('refused');
  answered.run.resolve();
  await lock(answered.submit);
  last.run.resolve();
  await lock(last.submit);
  expect(last.run.calls).toBe(1);
});

it('stays locked after a submission that leaves the page', async () => {
  const lock = createSubmitLock();
  const [left, late] = [submission(), submission()];
  left.run.resolve('keep-locked');
  await lock(left.submit);
  await lock(late.submit);
  expect(late.run.calls).toBe(0);
});
