// Shown instead of the pages until the session is known to be in the account that this console is configured for.
import { useQuery } from '@tanstack/react-query';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import type { Account } from '../../domain/user.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DetailsList } from '../../ui/details-list.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TableSkeleton } from '../../ui/skeleton.tsx';
import { RequestProblem } from '../problems/request-problem.tsx';
import { ForeignText } from '../text/foreign-text.tsx';
import { SentenceText } from '../text/sentence-text.tsx';
import { accountChoicesQuery } from './account-choices-query.ts';
import styles from './account-gate.module.css';
import { currentAccountQuery } from './session-queries.ts';
import { SignOutButton } from './sign-out-button.tsx';
import { useAccountSwitch } from './use-account-switch.ts';

/** @param accountId the configured account. */
export function AccountGate({ accountId }: { readonly accountId: string }) {
  const account = useQuery(currentAccountQuery);
  if (account.data) return <WrongAccount account={account.data} accountId={accountId} />;
  if (account.isError)
    return (
      <RequestProblem
        error={account.error}
        action="check which account you are signed in to"
        onRetry={() => account.refetch()}
        busy={account.isFetching}
      >
        {`This console is only for the account ${accountId}.`}
      </RequestProblem>
    );
  return <TableSkeleton label="your account" />;
}

type WrongAccountProps = { readonly account: Account; readonly accountId: string };

function WrongAccount({ account, accountId }: WrongAccountProps) {
  const { switchTo, busy, question } = useAccountSwitch(account);
  const choices = useQuery(accountChoicesQuery);
  const choice = choices.data?.rows.find(each => each.id === accountId);
  const next: Sentence = choice
    ? sentence`You also belong to ${choice.name}. Switch to it, or sign out.`
    : choices.isPending
      ? ['Checking whether you belong to this console’s account…']
      : [
          'To use this console, sign out, then sign in with a user or a token of its account. If you have neither, contact your administrator.',
        ];
  return (
    <div className={styles.page}>
      {question}
      <PageHeader title="This console is for another account" />
      <Alert
        tone="warning"
        title="You are signed in to a different account."
        actions={
          <>
            {choice && (
              <Button
                variant="primary"
                busy={busy}
                busyLabel="Switching account…"
                onClick={() => switchTo(choice)}
              >
                Switch to <ForeignText text={choice.name} />
              </Button>
            )}
            <SignOutButton variant="secondary" size="medium" />
          </>
        }
      >
        <SentenceText parts={next} />
      </Alert>
      <DetailsList
        items={[
          {
            term: 'This console is for',
            detail: (
              <>
                {choice && <ForeignText text={choice.name} />} <code translate="no">{accountId}</code>
              </>
            ),
          },
          {
            term: 'You are signed in to',
            detail: (
              <>
                <ForeignText text={account.name} /> <code translate="no">{account.id}</code>
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
