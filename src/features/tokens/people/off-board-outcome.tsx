// Messages for the steps of an off-boarding after the tokens are deleted.
import { ApiError, type ApiErrorKind, mayHaveSucceeded } from '../../../api/api-error.ts';
import { tokenCount } from '../../../domain/bulk-deletion.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { errorMessage } from '../../problems/error-message.ts';
import { DeletionList } from '../delete/deletion-list.tsx';
import type { OffBoardingStep } from './use-off-boarding.ts';

type OffBoardOutcomeProps = {
  readonly step: OffBoardingStep;
  readonly person: User;
  readonly now: Date;
};

export function OffBoardOutcome({ step, person, now }: OffBoardOutcomeProps) {
  switch (step.kind) {
    case 'review':
    case 'deleting-tokens':
    case 'partial':
      return null;
    case 'checking':
      return <p role="status">Asking the API whether {person.name} has any tokens left…</p>;
    case 'check-failed': {
      const { title, advice } = errorMessage(step.error, 'check whether any token is left');
      return (
        <Alert tone="danger" role="alert" title={title}>
          {advice} The user still exists.
        </Alert>
      );
    }
    case 'tokens-remain':
      return (
        <>
          <Alert
            tone="warning"
            role="alert"
            title={`${person.name} still has ${tokenCount(step.rows.length)}.`}
          >
            {step.rows.length === 1 ? 'It was' : 'They were'} created meanwhile, or{' '}
            {step.rows.length === 1 ? 'is' : 'are'} still there although the API said otherwise. The user
            cannot be deleted before {step.rows.length === 1 ? 'it is' : 'they are'}.
          </Alert>
          <DeletionList
            label="Tokens to delete"
            rows={step.rows}
            sessionTokenId={null}
            withOwner={false}
            now={now}
          />
        </>
      );
    case 'no-tokens-left':
      return (
        <Alert tone="info" role="status" title="One step is left.">
          {person.name} has no tokens any more, says the API. The user still exists and can sign in. Delete
          the user to finish.
        </Alert>
      );
    case 'deleting-user':
      return <p role="status">Deleting the user…</p>;
    case 'user-not-deleted':
      return <UserNotDeleted error={step.error} />;
    case 'done':
      return (
        <Alert tone="success" role="status" title="The user is deleted.">
          {person.name} cannot sign in any more, and none of their tokens works.
        </Alert>
      );
  }
}

/** Errors that mean that the API changed nothing. */
const REFUSALS: readonly ApiErrorKind[] = ['bad-request', 'forbidden', 'conflict', 'unprocessable'];

function UserNotDeleted({ error }: { readonly error: Error }) {
  const { title, advice } = errorMessage(error, 'delete the user');
  const refused = error instanceof ApiError && REFUSALS.includes(error.kind);
  const unknown = mayHaveSucceeded(error);
  return (
    <Alert tone="danger" role="alert" title={title}>
      {refused ? (
        <>
          The API refused: “{error.message}”. A user can be deleted only when they have no tokens left,
          expired ones and sessions included, so that no token outlives its owner. Check for tokens and try
          again. Tokens in another account count too: a superuser there has to delete them.
        </>
      ) : (
        advice
      )}{' '}
      {unknown ? 'The user may already be deleted. Try again to check.' : 'The user still exists.'}
    </Alert>
  );
}
