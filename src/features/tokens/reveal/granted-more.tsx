// Warns if a new token can do more than was requested, with a button that deletes it, and if the API did not say enough to know.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteToken } from '../../../api/token-changes.ts';
import { deleteBySecret } from '../../../api/withdraw-token.ts';
import { isolatedText } from '../../../domain/foreign-text.ts';
import { type Excess, excessSentence } from '../../../domain/granted.ts';
import { isId } from '../../../domain/id.ts';
import type { Secret } from '../../../domain/secret.ts';
import { plainSentence } from '../../../domain/sentence.ts';
import type { Token } from '../../../domain/token.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useSubmitLock } from '../../../ui/use-submit-lock.ts';
import { errorMessage } from '../../problems/error-message.ts';
import { SentenceText } from '../../text/sentence-text.tsx';
import { ownTokensQuery } from '../token-queries.ts';

type GrantedMoreProps = {
  readonly token: Pick<Token, 'id' | 'name'>;
  /** Deletes the token if the API did not say its id. */
  readonly secret: Secret;
  readonly excess: readonly Excess[];
  /** Facts that the API did not say. */
  readonly unsaid: readonly string[];
  readonly onDeleted: () => void;
};

export function GrantedMore({ token, secret, excess, unsaid, onDeleted }: GrantedMoreProps) {
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const toast = useToast();
  const lock = useSubmitLock();
  const removal = useMutation({
    mutationFn: () => (isId(token.id) ? deleteToken(token.id) : deleteBySecret(secret)),
    onSuccess: () => {
      void queryClient.invalidateQueries(ownTokensQuery);
      void queryClient.invalidateQueries({ queryKey: ['account'] });
      toast({ message: `Token ‘${isolatedText(token.name)}’ deleted.`, tone: 'success' });
      onDeleted();
    },
  });
  const submit = async () => {
    await removal.mutateAsync();
    return 'keep-locked';
  };
  const problem = removal.error && errorMessage(removal.error, 'delete the token');
  return (
    <>
      {excess.length > 0 && (
        <Alert
          tone="danger"
          role="alert"
          title="This token has more permissions than you requested."
          actions={
            <Button
              variant="danger"
              icon="trash"
              busy={removal.isPending}
              busyLabel="Deleting…"
              // The text below shows the error of the mutation.
              onClick={() => lock(submit).catch(() => undefined)}
            >
              Delete token
            </Button>
          }
        >
          <ul>
            {excess
              .map(each => excessSentence(each, timeZone))
              .map(parts => (
                <li key={plainSentence(parts)}>
                  <SentenceText parts={parts} />
                </li>
              ))}
          </ul>
          <p>The API granted these permissions. Delete the token unless you need them.</p>
          {problem && (
            <p role="alert">
              <span>{`${problem.title} ${problem.advice}`}</span>
              {!isId(token.id) && (
                <span> The API didn’t return its ID. Find the token in the list and delete it there.</span>
              )}
            </p>
          )}
        </Alert>
      )}
      {unsaid.length > 0 && (
        <Alert tone="warning" title="Couldn’t check everything this token can do.">
          {`The API didn’t return its ${unsaid.join(', ')}. This dialog shows what you requested. Check the token in the list before you use it.`}
        </Alert>
      )}
    </>
  );
}
