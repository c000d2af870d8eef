// State and controls of a bulk deletion: start, stop, retry, and the result for each token.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { currentSession } from '../../../api/session-key.ts';
import { BULK_SIZE, confirmTokenDeletion, deleteToken, deleteTokens } from '../../../api/token-changes.ts';
import {
  addToBulkDeletion,
  type BulkDeletion,
  isComplete,
  retryBulkDeletion,
  startBulkDeletion,
} from '../../../domain/bulk-deletion.ts';
import { useSubmitLock } from '../../../ui/use-submit-lock.ts';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { endSession } from '../../session/end-session.ts';
import { ownTokensQuery } from '../token-queries.ts';
import { runBulkDeletion } from './run-bulk-deletion.ts';

const REQUESTS = {
  deleteMany: deleteTokens,
  deleteOne: deleteToken,
  confirmDeletion: confirmTokenDeletion,
  size: BULK_SIZE,
};

export type BulkDeletionControl = {
  /** `null` until started. */
  readonly deletion: BulkDeletion | null;
  readonly running: boolean;
  /** Stop was requested; the current request has not finished. */
  readonly stopping: boolean;
  /** The user stopped the last run. */
  readonly wasStopped: boolean;
  /** The error that stopped the last run, or `null`. */
  readonly stoppedBy: unknown;
  readonly start: (ids: readonly string[]) => void;
  readonly stop: () => void;
  readonly retry: () => void;
  /** Continues with tokens that were found later. */
  readonly addAndStart: (ids: readonly string[]) => void;
};

/**
 * Signs out if the session's own token was deleted.
 * @param onDeleted called as tokens are deleted, once for each token.
 * @param onEnd called when a run has ended, unless it signed out.
 */
export function useBulkDeletion(
  sessionTokenId: string | null,
  onDeleted: (ids: readonly string[]) => void,
  onEnd?: (complete: boolean) => void,
): BulkDeletionControl {
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  const stopped = useRef(false);
  const lock = useSubmitLock();
  const [deletion, setDeletion] = useState<BulkDeletion | null>(null);
  const [stopping, setStopping] = useState(false);
  // Not those of the mutation, which change after the deletion does: in between it would look as if it had ended.
  const [running, setRunning] = useState(false);
  const [stoppedBy, setStoppedBy] = useState<unknown>(null);

  const run = useMutation({
    mutationFn: (from: BulkDeletion) => {
      const session = currentSession();
      const isSameSession = () => session === currentSession();
      let signsOut = false;
      let last = from;
      return runBulkDeletion(from, REQUESTS, {
        // Another session has another key, perhaps that of another account.
        isStopped: () => stopped.current || !isSameSession(),
        onProgress: next => {
          last = next;
          setDeletion(next);
        },
        onDeleted: ids => {
          onDeleted(ids);
          signsOut ||= ids.some(id => id === sessionTokenId);
        },
      }).then(stoppedBy => ({
        stoppedBy,
        signsOut: signsOut && isSameSession(),
        complete: isComplete(last),
      }));
    },
    onSuccess: ({ stoppedBy, signsOut, complete }) => {
      if (signsOut) {
        endSession(queryClient, navigation, 'signed-out');
        return;
      }
      setStoppedBy(stoppedBy);
      setRunning(false);
      void queryClient.invalidateQueries(ownTokensQuery);
      onEnd?.(complete);
    },
    onError: () => {
      setRunning(false);
      onEnd?.(false);
    },
  });

  const go = (from: BulkDeletion) => {
    const submit = async () => {
      stopped.current = false;
      setStopping(false);
      setStoppedBy(null);
      setRunning(true);
      setDeletion(from);
      await run.mutateAsync(from);
    };
    // Every token has its own result, and the end of the session is handled for all mutations.
    lock(submit).catch(() => undefined);
  };

  return {
    deletion,
    running,
    stopping: running && stopping,
    wasStopped: !running && stopping,
    stoppedBy,
    start: ids => go(startBulkDeletion(ids, sessionTokenId)),
    stop: () => {
      stopped.current = true;
      setStopping(true);
    },
    retry: () => deletion && go(retryBulkDeletion(deletion)),
    addAndStart: ids => deletion && go(addToBulkDeletion(deletion, ids)),
  };
}
