// Asks the API with the new secret whether the token is what was asked for.
import { useMutation } from '@tanstack/react-query';
import { ApiError } from '../../../api/api-error.ts';
import { verifyToken } from '../../../api/verify-token.ts';
import type { Secret } from '../../../domain/secret.ts';
import type { NewToken, Token } from '../../../domain/token.ts';
import { verificationOf } from '../../../domain/verification.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { useSubmitLock } from '../../../ui/use-submit-lock.ts';
import { type ErrorMessage, errorMessage } from '../../problems/error-message.ts';
import { GrantedMore } from './granted-more.tsx';

type VerifyButtonProps = {
  readonly asked: NewToken;
  readonly token: Pick<Token, 'id' | 'name'>;
  readonly secret: Secret;
  /** @param at when the API noted this use of the token. */
  readonly onVerified: (at: Date) => void;
  readonly onDeleted: () => void;
};

export function VerifyButton({ asked, token, secret, onVerified, onDeleted }: VerifyButtonProps) {
  const lock = useSubmitLock();
  const check = useMutation({
    mutationFn: async () => {
      const found = await verifyToken(secret);
      if (found.lastUsedAt) onVerified(found.lastUsedAt);
      return verificationOf(asked, token.id, found);
    },
    gcTime: 0,
  });
  const problem = check.error && verifyProblem(check.error);
  const result = check.data;
  const isFine = result && !result.isOther && result.excess.length + result.missing.length === 0;
  return (
    <>
      <Button
        busy={check.isPending}
        busyLabel="Verifying…"
        onClick={() => lock(() => check.mutateAsync()).catch(() => undefined)}
      >
        Verify
      </Button>
      {problem && (
        <Alert tone="danger" role="alert" title={problem.title}>
          {problem.advice}
        </Alert>
      )}
      {isFine && (
        <Alert tone="success" role="status" title="The token works.">
          The API accepts it, with the scopes, access and expiry you chose.
        </Alert>
      )}
      {result?.isOther && (
        <Alert tone="danger" role="alert" title="This secret belongs to another token.">
          The API returned another ID. Delete this token and create it again.
        </Alert>
      )}
      {result && result.missing.length > 0 && (
        <Alert tone="warning" role="alert" title="The token has less than you chose.">
          {result.missing.join(' ')}
        </Alert>
      )}
      {result && result.excess.length > 0 && (
        <GrantedMore token={token} secret={secret} excess={result.excess} unsaid={[]} onDeleted={onDeleted} />
      )}
    </>
  );
}

/** The usual advice, to reload the page, would lose the secret. */
function verifyProblem(error: unknown): ErrorMessage {
  if (error instanceof ApiError && error.kind === 'unauthorized')
    return {
      title: 'The API rejected this token.',
      advice: 'It may have been deleted. If it is only seconds old, wait a moment and verify it again.',
    };
  return errorMessage(error, 'verify the token');
}
