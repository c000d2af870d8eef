// Creates the new tokens of a batch one after the other, and shows the secrets of those that were created.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { mayHaveSucceeded } from '../../../../api/api-error.ts';
import { dropReplacement, putReplacement } from '../../../../api/replacement-store.ts';
import { serverNow } from '../../../../api/server-clock.ts';
import { currentSession } from '../../../../api/session-key.ts';
import { type CreatedToken, createToken } from '../../../../api/token-changes.ts';
import { withdrawToken } from '../../../../api/withdraw-token.ts';
import { accessSentence } from '../../../../domain/access-sentence.ts';
import { type Batch, nextToCreate, recordOutcome } from '../../../../domain/replacement/batch.ts';
import { startReplacement } from '../../../../domain/replacement/replacement.ts';
import { DONE, runEach, type StepEnd } from '../../../../domain/run-each.ts';
import type { NewToken, Token } from '../../../../domain/token.ts';
import type { User } from '../../../../domain/user.ts';
import { useTimeZone } from '../../../../ui/time-zone.tsx';
import { errorMessage } from '../../../problems/error-message.ts';
import { CREATION_KEY } from '../../../session/leave-question.tsx';
import { sessionSettled } from '../../../session/session-change.ts';
import { useSudo } from '../../../sudo/sudo-provider.tsx';
import { SudoCancelled } from '../../../sudo/sudo-question.ts';
import { LateNotice } from '../../create/late-notice.tsx';
import { createdElsewhere } from '../../create/late-outcome.ts';
import { useCreatedLists } from '../../create/use-created-lists.ts';
import { useReveal } from '../../reveal/reveal-host.tsx';
import { type RevealedToken, RevealListDialog } from '../../reveal/reveal-list-dialog.tsx';
import { ownerOf } from '../use-replacements.ts';

export function useBatchCreation(user: User, onBatch: (batch: Batch) => void) {
  const timeZone = useTimeZone();
  const { withSudo } = useSudo();
  const showReveal = useReveal();
  const { listCreated, refreshLists } = useCreatedLists(user);
  // gcTime 0 and the reset keep the secrets out of the mutation cache.
  const creation = useMutation({ mutationKey: CREATION_KEY, mutationFn: createToken, gcTime: 0 });
  const [isRunning, setRunning] = useState(false);

  /** Another account or person must not see the secret, so nobody does. */
  const withdraw = async ({ token, secret }: CreatedToken) => {
    const withdrawn = await withdrawToken(secret).then(
      () => true,
      () => false,
    );
    dropReplacement(ownerOf(user), token.id);
    const outcome = createdElsewhere(token.name, 'your previous account', withdrawn);
    showReveal(close => <LateNotice outcome={outcome} onClose={close} />);
  };

  /**
   * Stops at the first failure: the next request would most likely get the same.
   * @param planned the new tokens by the ids of the old ones.
   */
  const run = async (start: Batch, planned: ReadonlyMap<string, NewToken>): Promise<void> => {
    const session = currentSession();
    const revealed: RevealedToken[] = [];

    const create = async (old: Token, record: (state: Outcome) => void): Promise<StepEnd> => {
      const newToken = planned.get(old.id);
      if (newToken === undefined) {
        record({ kind: 'failed', reason: 'Its settings can’t be copied.', mayExist: false });
        return DONE;
      }
      try {
        const created = await withSudo('create tokens', () => creation.mutateAsync(newToken));
        creation.reset();
        await sessionSettled();
        if (session !== currentSession()) {
          await withdraw(created);
          return { kind: 'stopped', by: null };
        }
        const { token } = created;
        const sentence = accessSentence({ ...token, role: user.role }, serverNow(), timeZone);
        // First: whatever fails from here on, the secret will be on the screen.
        revealed.push({ ...created, sentence });
        putReplacement(ownerOf(user), startReplacement(old, token));
        listCreated(token);
        record({ kind: 'created', newId: token.id });
        return DONE;
      } catch (error) {
        if (!(error instanceof SudoCancelled)) {
          const mayExist = mayHaveSucceeded(error);
          if (mayExist) refreshLists(newToken.kind);
          const { title, advice } = errorMessage(error, 'create the token');
          record({ kind: 'failed', reason: `${title} ${advice}`, mayExist });
        }
        return { kind: 'stopped', by: error };
      }
    };

    setRunning(true);
    try {
      await runEach<Batch, Token, Outcome>({
        start,
        size: 1,
        next: nextToCreate,
        withResult: (batch, olds, state) =>
          olds.reduce((before, { id }) => recordOutcome(before, id, state), batch),
        isStopped: () => session !== currentSession(),
        onProgress: onBatch,
        step: async ([old], record) => (old ? create(old, state => record([old], state)) : DONE),
      });
    } finally {
      setRunning(false);
      await sessionSettled();
      if (session !== currentSession()) for (const each of revealed) await withdraw(each);
      else if (revealed.length > 0)
        showReveal(close => <RevealListDialog created={revealed} onClose={close} />);
    }
  };
  return { run, isRunning };
}

type Outcome = Parameters<typeof recordOutcome>[2];
