// What the steps of an off-boarding say after the tokens are deleted, with the buttons that go on from there. These are
// not where the last button was, so that a second click on that cannot delete more.
import type { ReactNode } from 'react';
import { ApiError, type ApiErrorKind, mayHaveSucceeded } from '../../../api/api-error.ts';
import { outcomeText, tokenCount } from '../../../domain/bulk-deletion.ts';
import { isolatedText } from '../../../domain/foreign-text.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDebouncedAnnouncement } from '../../../ui/use-debounced-announcement.ts';
import { errorMessage } from '../../problems/error-message.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { DeletionList } from '../delete/deletion-list.tsx';
import type { OffBoardingControl } from './use-off-boarding.ts';

type OffBoardOutcomeProps = {
  readonly offBoarding: OffBoardingControl;
  readonly person: User;
  readonly now: Date;
};

/** Set `step.kind` as the key: what was announced or pressed at one step is nothing of the next. */
export function OffBoardOutcome({ offBoarding, person, now }: OffBoardOutcomeProps) {
  const { step, control } = offBoarding;
  switch (step.kind) {
    case 'review':
    case 'deleting-tokens':
    case 'partial':
      return null;
    case 'checking':
      return (
        <p>
          Asking the API whether <ForeignText text={person.name} /> has any tokens left…
        </p>
      );
    case 'check-failed': {
      const { title, advice } = errorMessage(step.error, 'check whether any token is left');
      return (
        <Alert
          tone="danger"
          role="alert"
          title={title}
          actions={
            <Button variant="primary" onClick={offBoarding.checkAgain}>
              Check again
            </Button>
          }
        >
          {advice} The user still exists.
        </Alert>
      );
    }
    case 'tokens-remain': {
      const one = step.rows.length === 1;
      return (
        <>
          <Alert
            tone="warning"
            role="alert"
            title={
              <>
                <ForeignText text={person.name} /> still has {tokenCount(step.rows.length)}.
              </>
            }
            actions={
              <Button variant="danger" onClick={() => offBoarding.deleteMore(step.rows)}>
                Delete {tokenCount(step.rows.length)}
              </Button>
            }
          >
            {one ? 'It was' : 'They were'} created meanwhile, or {one ? 'is' : 'are'} still there although the
            API said otherwise. The user cannot be deleted before {one ? 'it is' : 'they are'}.
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
    }
    case 'no-tokens-left':
      return (
        <Result
          tone="info"
          title="One step is left."
          before={control.deletion === null ? '' : `${outcomeText(control.deletion)}. `}
          name={person.name}
          after="has no tokens any more, says the API. The user still exists and can sign in. Delete the user to finish."
          action={
            <Button variant="danger" onClick={offBoarding.deleteUser}>
              Delete user
            </Button>
          }
        />
      );
    case 'deleting-user':
      return <p>Waiting for the answer of the API…</p>;
    case 'user-not-deleted':
      return <UserNotDeleted error={step.error} offBoarding={offBoarding} />;
    case 'done':
      return (
        <Result
          tone="success"
          title="The user is deleted."
          before=""
          name={person.name}
          after="cannot sign in any more, and none of their tokens works."
        />
      );
  }
}

type ResultProps = {
  readonly tone: 'info' | 'success';
  readonly title: string;
  readonly before: string;
  readonly name: string;
  readonly after: string;
  readonly action?: ReactNode;
};

/** Announced once the title, which has the focus, has been read. */
function Result({ tone, title, before, name, after, action }: ResultProps) {
  useDebouncedAnnouncement(`${title} ${before}${isolatedText(name)} ${after}`);
  return (
    <Alert tone={tone} title={title} actions={action}>
      {before}
      <ForeignText text={name} /> {after}
    </Alert>
  );
}

/** Errors that mean that the API changed nothing. */
const REFUSALS: readonly ApiErrorKind[] = ['bad-request', 'forbidden', 'conflict', 'unprocessable'];

type UserNotDeletedProps = {
  readonly error: Error;
  readonly offBoarding: OffBoardingControl;
};

function UserNotDeleted({ error, offBoarding }: UserNotDeletedProps) {
  const { title, advice } = errorMessage(error, 'delete the user');
  const refused = error instanceof ApiError && REFUSALS.includes(error.kind);
  const unknown = mayHaveSucceeded(error);
  return (
    <Alert
      tone="danger"
      role="alert"
      title={title}
      actions={
        <>
          <Button variant="danger" onClick={offBoarding.deleteUser}>
            Delete user
          </Button>
          <Button onClick={offBoarding.checkAgain}>Check for tokens</Button>
        </>
      }
    >
      {refused ? (
        <>
          The API refused: “<ForeignText text={error.message} />
          ”. A user can be deleted only when they have no tokens left, expired ones and sessions included, so
          that no token outlives its owner. Check for tokens and try again. Tokens in another account count
          too: a superuser there has to delete them.
        </>
      ) : (
        advice
      )}{' '}
      {unknown ? 'The user may already be deleted. Try again to check.' : 'The user still exists.'}
    </Alert>
  );
}
