// The create page: asks for sudo, then shows the form.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { currentAccountQuery, currentUserQuery } from '../../session/session-queries.ts';
import { useSudo } from '../../sudo/sudo-provider.tsx';
import { ownTokensQuery } from '../token-queries.ts';
import { CreateForm } from './create-form.tsx';
import { CreateIntro } from './create-intro.tsx';
import styles from './create-page.module.css';

export function CreatePage() {
  const user = useQuery(currentUserQuery);
  const account = useQuery(currentAccountQuery).data ?? null;
  const tokens = useQuery(ownTokensQuery).data?.rows ?? [];
  const now = useNow(30_000);
  useSudoOnArrival();
  return (
    <div className={styles.page}>
      {user.data ? (
        <CreateForm user={user.data} account={account} tokens={tokens} now={now} />
      ) : (
        <CreateIntro type="user" account={account} tokens={tokens} now={now} />
      )}
      {user.isPending && <TableSkeleton label="the form" />}
    </div>
  );
}

/** Asks for sudo if the page is opened by its address. After Cancel, submitting the form asks again. */
function useSudoOnArrival() {
  const { requestSudo } = useSudo();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    // The page shows the error, because its own requests fail too.
    requestSudo('create a token').catch(() => undefined);
  }, [requestSudo]);
}
