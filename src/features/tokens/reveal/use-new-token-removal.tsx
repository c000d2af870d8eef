// Deletes a token while its secret is shown, and says what went wrong.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteToken } from '../../../api/token-changes.ts';
import { deleteBySecret } from '../../../api/withdraw-token.ts';
import { isId } from '../../../domain/id.ts';
import type { Secret } from '../../../domain/secret.ts';
import { sentence } from '../../../domain/sentence.ts';
import type { Token } from '../../../domain/token.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useSubmitLock } from '../../../ui/use-submit-lock.ts';
import { errorMessage } from '../../problems/error-message.ts';
import { sentenceToast } from '../../text/sentence-toast.tsx';
import { ownTokensQuery } from '../token-queries.ts';

/** @param secret deletes the token if the API did not say its id. */
export function useNewTokenRemoval(token: Pick<Token, 'id' | 'name'>, secret: Secret, onDeleted: () => void) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const lock = useSubmitLock();
  const removal = useMutation({
    mutationFn: () => (isId(token.id) ? deleteToken(token.id) : deleteBySecret(secret)),
    onSuccess: () => {
      void queryClient.invalidateQueries(ownTokensQuery);
      void queryClient.invalidateQueries({ queryKey: ['account'] });
      toast({ ...sentenceToast(sentence`Token ‘${token.name}’ deleted.`), tone: 'success' });
      onDeleted();
    },
  });
  const submit = async () => {
    await removal.mutateAsync();
    return 'keep-locked';
  };
  const message = removal.error && errorMessage(removal.error, 'delete the token');
  const problem = message && (
    <p role="alert">
      <span>{`${message.title} ${message.advice}`}</span>
      {!isId(token.id) && (
        <span> The API didn’t return its ID. Find the token in the list and delete it there.</span>
      )}
    </p>
  );
  // The problem shows the error of the mutation.
  return { remove: () => lock(submit).catch(() => undefined), isPending: removal.isPending, problem };
}
