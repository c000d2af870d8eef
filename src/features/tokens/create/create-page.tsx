// The page that creates a token: sudo first, then the form.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { errorWords } from '../../session/error-words.ts';
import { currentAccountQuery, currentUserQuery } from '../../session/session-queries.ts';
import { useSudo } from '../../sudo/sudo-provider.tsx';
import { LimitMeter } from '../personal/limit-meter.tsx';
import { ownTokensQuery } from '../token-queries.ts';
import { CreateForm } from './create-form.tsx';
import styles from './create-page.module.css';

export function CreatePage() {
  const user = useQuery(currentUserQuery);
  const account = useQuery(currentAccountQuery).data;
  const tokens = useQuery(ownTokensQuery).data ?? [];
  const now = useNow(30_000);
  useSudoOnArrival();
  const problem = user.isError ? errorWords(user.error, 'load who you are') : null;
  return (
    <div className={styles.page}>
      <PageHeader
        title="Create a token"
        description={
          account && (
            <>
              For you, in the account <strong>{account.name}</strong>. A token cannot be changed later, only
              deleted.
            </>
          )
        }
      />
      {tokens.length > 0 && <LimitMeter tokens={tokens} now={now} />}
      {problem && (
        <Alert
          tone="danger"
          title={problem.title}
          role="alert"
          actions={
            <Button icon="refresh" onClick={() => user.refetch()} busy={user.isFetching}>
              Retry
            </Button>
          }
        >
          {problem.advice}
        </Alert>
      )}
      {user.isPending && <TableSkeleton label="the form" />}
      {user.data && <CreateForm user={user.data} tokens={tokens} />}
    </div>
  );
}

/** Someone who came by the address is asked as well; whoever cancels is asked again when they create. */
function useSudoOnArrival() {
  const { requestSudo } = useSudo();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    // A failure shows on the page, whose own requests fail as well.
    requestSudo('create a token').catch(() => undefined);
  }, [requestSudo]);
}
