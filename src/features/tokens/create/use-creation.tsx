// Creates a token, and shows what came of it, wherever the person is when the answer arrives.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiError, mayHaveSucceeded } from '../../../api/api-error.ts';
import { noteOwnUse } from '../../../api/replacement-store.ts';
import { serverNow } from '../../../api/server-clock.ts';
import { currentSession } from '../../../api/session-key.ts';
import { createToken } from '../../../api/token-changes.ts';
import { withdrawToken } from '../../../api/withdraw-token.ts';
import { accessSentence } from '../../../domain/access-sentence.ts';
import { type Attempt, tokensOfAttempt } from '../../../domain/found-tokens.ts';
import type { NewToken, Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { CREATION_KEY } from '../../session/leave-question.tsx';
import { sessionSettled } from '../../session/session-change.ts';
import { useSudo } from '../../sudo/sudo-provider.tsx';
import { SudoCancelled } from '../../sudo/sudo-question.ts';
import { rememberNewToken } from '../new-token.ts';
import { RevealDialog } from '../reveal/reveal-dialog.tsx';
import { useReveal } from '../reveal/reveal-host.tsx';
import { ownTokensQuery } from '../token-queries.ts';
import { createProblems, problemText } from './create-errors.ts';
import { LateNotice } from './late-notice.tsx';
import { createdElsewhere, failedLate, type LateOutcome } from './late-outcome.ts';
import { useCreatedLists } from './use-created-lists.ts';

/** What the form has to show. */
type CreationResult =
  | { readonly kind: 'created' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The user cancelled, or was told the outcome elsewhere, because the form or its session is gone. */
  | { readonly kind: 'nothing' };

/** @param accountName `null` while it is not known. */
export function useCreation(user: User, accountName: string | null) {
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const { withSudo } = useSudo();
  const showReveal = useReveal();
  // gcTime 0 and the reset keep the secret out of the mutation cache.
  const creation = useMutation({ mutationKey: CREATION_KEY, mutationFn: createToken, gcTime: 0 });
  const { listCreated, refreshLists } = useCreatedLists(user);
  const isMounted = useIsMounted();
  const attempt = useRef<Attempt | null>(null);

  /** @param onCreated called once the secret is shown, if the session is still the same. */
  const create = async (newToken: NewToken, onCreated?: (token: Token) => void): Promise<CreationResult> => {
    const session = currentSession();
    const inSession = async () => {
      await sessionSettled();
      return session === currentSession();
    };
    try {
      const created = await withSudo('create a token', () => {
        attempt.current = attemptOf(newToken);
        return creation.mutateAsync(newToken);
      });
      creation.reset();
      if (!(await inSession())) {
        await withdraw(newToken, created);
        return { kind: 'nothing' };
      }
      const { token, secret, excess, unsaid } = created;
      showReveal(close => (
        <RevealDialog
          token={token}
          asked={newToken}
          secret={secret}
          sentence={accessSentence({ ...token, role: user.role }, serverNow(), timeZone)}
          excess={excess}
          unsaid={unsaid}
          onVerified={at => noteOwnUse({ userId: user.id, customerId: user.customerId }, token.id, at)}
          onClose={close}
        />
      ));
      // Whatever fails from here on, the secret is on the screen.
      onCreated?.(token);
      rememberNewToken(token.id);
      listCreated(token);
      return { kind: isMounted() ? 'created' : 'nothing' };
    } catch (error) {
      if (error instanceof SudoCancelled) return { kind: 'nothing' };
      const isCurrent = await inSession();
      // A refused creation has changed nothing: the account's lists are up to 40 MB.
      if (isCurrent && mayHaveSucceeded(error)) refreshLists(newToken.kind);
      if (isCurrent && isMounted()) return { kind: 'failed', error };
      // The session had ended and nothing was created: the sign-in page says so, and the form keeps its draft.
      if (error instanceof ApiError && error.isAboutSession) return { kind: 'nothing' };
      tell(failedLate(newToken.name, place, error, problemText(createProblems(error, newToken, null))));
      return { kind: 'nothing' };
    }
  };

  const place = accountName ?? 'your previous account';
  const tell = (outcome: LateOutcome) =>
    showReveal(close => <LateNotice outcome={outcome} onClose={close} />);

  /** Another account or person must not see the secret, so nobody does. */
  const withdraw = async ({ name }: NewToken, { secret }: Awaited<ReturnType<typeof createToken>>) => {
    const withdrawn = await withdrawToken(secret).then(
      () => true,
      () => false,
    );
    tell(createdElsewhere(name, place, withdrawn));
  };

  const attemptOf = ({ name }: NewToken): Attempt => {
    const list = queryClient.getQueryData(ownTokensQuery.queryKey);
    return { name, sentAt: serverNow(), before: list ? new Set(list.rows.map(({ id }) => id)) : null };
  };

  /** After a creation without a response: the tokens that it left behind, or `null` if the list cannot be loaded. */
  const findCreated = async (): Promise<readonly Token[] | null> => {
    if (attempt.current === null) return null;
    try {
      const list = await queryClient.fetchQuery({ ...ownTokensQuery, staleTime: 0 });
      return tokensOfAttempt(attempt.current, list.rows);
    } catch {
      return null;
    }
  };

  return { create, findCreated, isPending: creation.isPending };
}

/** For answers that arrive after the component is gone. */
function useIsMounted(): () => boolean {
  const mounted = useRef(false);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return () => mounted.current;
}
