// Warns if a new token can do more than was asked, with a button that deletes it, and if the API did not say enough to know.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteToken } from '../../../api/token-changes.ts';
import { type Excess, excessSentence } from '../../../domain/granted.ts';
import type { Token } from '../../../domain/token.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { errorMessage } from '../../problems/error-message.ts';
import { ownTokensQuery } from '../token-queries.ts';

type GrantedMoreProps = {
  readonly token: Pick<Token, 'id' | 'name'>;
  readonly excess: readonly Excess[];
  /** Facts that the API did not say. */
  readonly unsaid: readonly string[];
  readonly onDeleted: () => void;
};

export function GrantedMore({ token, excess, unsaid, onDeleted }: GrantedMoreProps) {
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const toast = useToast();
  const removal = useMutation({
    mutationFn: () => deleteToken(token.id),
    onSuccess: () => {
      void queryClient.invalidateQueries(ownTokensQuery);
      void queryClient.invalidateQueries({ queryKey: ['account'] });
      toast({ message: `Token ‘${token.name}’ deleted.`, tone: 'success' });
      onDeleted();
    },
  });
  const problem = removal.error && errorMessage(removal.error, 'delete the token');
  return (
    <>
      {excess.length > 0 && (
        <Alert
          tone="danger"
          role="alert"
          title="This token can do more than you asked for."
          actions={
            token.id !== '' && (
              <Button
                variant="danger"
                icon="trash"
                busy={removal.isPending}
                busyLabel="Deleting…"
                onClick={() => removal.mutate()}
              >
                Delete this token
              </Button>
            )
          }
        >
          <ul>
            {excess.map(each => (
              <li key={each.kind}>{excessSentence(each, timeZone)}</li>
            ))}
          </ul>
          <p>
            The API created it so. Delete it, unless this is what you need.
            {token.id === '' && ' The API did not say its ID: find it in the list of tokens.'}
          </p>
          {problem && (
            <p role="alert">
              {problem.title} {problem.advice}
            </p>
          )}
        </Alert>
      )}
      {unsaid.length > 0 && (
        <Alert tone="warning" title="We could not check everything this token can do.">
          The answer of the API does not say its {unsaid.join(', ')}. What stands here is what you asked for.
          Look the token up in the list of tokens before you use it.
        </Alert>
      )}
    </>
  );
}
