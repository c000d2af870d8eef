// Tests that the key of a renewed session is given up only once nothing waits for an answer.
import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { requestsAnswered } from './requests-answered.ts';

function deferred() {
  let settle = () => {};
  const promise = new Promise<string>(resolve => {
    settle = () => resolve('answer');
  });
  return { promise, settle };
}

it('is done at once if nothing is on its way', async () => {
  await expect(requestsAnswered(new QueryClient())).resolves.toBeUndefined();
});

it('waits for queries and for changes', async () => {
  const queryClient = new QueryClient();
  const list = deferred();
  const change = deferred();
  void queryClient.fetchQuery({ queryKey: ['list'], queryFn: () => list.promise });
  void queryClient
    .getMutationCache()
    .build(queryClient, { mutationFn: () => change.promise })
    .execute(undefined);
  const done = vi.fn();
  const answered = requestsAnswered(queryClient).then(done);

  list.settle();
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  await new Promise(setImmediate);
  expect(done).not.toHaveBeenCalled();

  change.settle();
  await answered;
  expect(queryClient.isMutating()).toBe(0);
});
