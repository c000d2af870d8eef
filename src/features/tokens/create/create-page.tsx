// The create page: asks for sudo, then shows the form.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Sentence } from '../../../domain/sentence.ts';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { currentAccountQuery, currentUserQuery, sessionTokenQuery } from '../../session/session-queries.ts';
import { useReadOnlySession } from '../../session/use-read-only-session.ts';
import { TokenReadsOnly } from '../../sudo/sudo-by-token.tsx';
import { useSudo } from '../../sudo/sudo-provider.tsx';
import { useAutomationNote } from '../automation-refusal.ts';
import { ownTokensQuery } from '../token-queries.ts';
import { CreateForm } from './create-form.tsx';
import { CreateIntro } from './create-intro.tsx';

export function CreatePage() {
  const user = useQuery(currentUserQuery);
  const account = useQuery(currentAccountQuery);
  const session = useQuery(sessionTokenQuery);
  const isReadOnly = useReadOnlySession();
  const tokens = useQuery(ownTokensQuery).data?.rows ?? [];
  const now = useNow(30_000);
  const note = useAutomationNote();
  // What is known to be refused is said before the password is asked.
  const isKnown = ![user, account, session].some(query => query.isPending);
  useSudoOnArrival(isKnown && !isReadOnly, note);
  const accountData = account.data ?? null;
  return (
    <>
      {user.data && !isReadOnly ? (
        <CreateForm user={user.data} account={accountData} tokens={tokens} now={now} />
      ) : (
        <CreateIntro type="user" account={accountData} tokens={tokens} now={now} />
      )}
      {isReadOnly && <TokenReadsOnly purpose="create a token" />}
      {user.isPending && <TableSkeleton label="the form" />}
    </>
  );
}

/** Asks for sudo if the page is opened by its address. After Cancel, submitting the form asks again. */
function useSudoOnArrival(isReady: boolean, note: Sentence | null) {
  const { requestSudo } = useSudo();
  const asked = useRef(false);
  useEffect(() => {
    if (!isReady || asked.current) return;
    asked.current = true;
    // The page shows the error, because its own requests fail too.
    requestSudo('create a token', note).catch(() => undefined);
  }, [isReady, requestSudo, note]);
}
