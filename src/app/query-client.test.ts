// Tests that nothing is asked while nobody is signed in, and that only the end of the current session is reported.
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { currentSession, forgetSessionKey, storeSessionKey } from '../api/session-key.ts';
import { createQueryClient } from './query-client.ts';

beforeEach(forgetSessionKey);
afterEach(forgetSessionKey);

function refused(session: number | null): ApiError {
  return new ApiError({
    ...{ kind: 'unauthorized', status: 401, message: 'Provided credentials are missing or invalid' },
    ...{ code: null, fields: {}, retryAfter: null, session },
  });
}

it('asks nothing without a key, neither at first nor again', async () => {
  const queryClient = createQueryClient(() => undefined);
  const queryFn = vi.fn(() => 'answer');
  const observe = () =>
    new QueryObserver(queryClient, { queryKey: ['session', 'user'], queryFn }).subscribe(() => undefined);

  observe()();
  await queryClient.refetchQueries();
  expect(queryFn).not.toHaveBeenCalled();

  storeSessionKey('key', 'signed-in');
  const stop = observe();
  await vi.waitFor(() => expect(queryClient.getQueryData(['session', 'user'])).toBe('answer'));
  expect(queryFn).toHaveBeenCalledOnce();

  forgetSessionKey();
  await queryClient.invalidateQueries();
  await queryClient.refetchQueries();
  stop();
  expect(queryFn).toHaveBeenCalledOnce();
});

it('reports the end of the current session, and of no other', async () => {
  const onSessionEnd = vi.fn();
  const queryClient = createQueryClient(onSessionEnd);
  storeSessionKey('key', 'signed-in');
  const ask = (session: number | null) =>
    queryClient
      .fetchQuery({ queryKey: [session], queryFn: () => Promise.reject(refused(session)) })
      .catch(() => undefined);
  await ask(null);
  await ask((currentSession() ?? 0) - 1);
  expect(onSessionEnd).not.toHaveBeenCalled();
  await ask(currentSession());
  expect(onSessionEnd).toHaveBeenCalledOnce();
});
