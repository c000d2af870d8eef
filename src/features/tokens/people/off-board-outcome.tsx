// What the steps of an off-boarding say after the tokens are deleted, with the buttons that go on from there. These are
// not where the last button was, so that a second click on that cannot delete more.
import type { ReactNode } from 'react';
import { ApiError, type ApiErrorKind, mayHaveSucceeded } from '../../../api/api-error.ts';
import { outcomeText } from '../../../domain/bulk-deletion.ts';
import { tokenCount } from '../../../domain/deletion-words.ts';
import { isolatedText } from '../../../domain/foreign-text.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { DetailsList } from '../../../ui/details-list.tsx';
import { useDebouncedAnnouncement } from '../../../ui/use-debounced-announcement.ts';
import { errorMessage } from '../../problems/error-message.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { DeletionList } from '../delete/deletion-list.tsx';
import type { OffBoardingControl } from './use-off-boarding.ts';

type OffBoardOutcomeProps = {
  readonly offBoarding: OffBoardingControl;
  readonly person: User;
  /** What the off-boarding does not delete. */
  readonly remains: ReactNode;
  readonly now: Date;
};

/** Set `step.kind` as the key: what was announced or pressed at one step is nothing of the next. */
export function OffBoardOutcome({ offBoarding, person, remains, now }: OffBoardOutcomeProps) {
  const { step, control } = offBoarding;
  switch (step.kind) {
    case 'review':
    case 'deleting-tokens':
    case 'partial':
      return null;
    case 'checking':
      return (
        <p>
          Checking whether <ForeignText text={person.name} /> has any tokens left…
        </p>
      );
    case 'check-failed': {
      const { title, advice } = errorMessage(step.error, 'check for remaining tokens');
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
            {one
              ? 'It was created during the off-boarding, or still exists although the API reported it as deleted. Delete it before the user.'
              : 'They were created during the off-boarding, or still exist although the API reported them as deleted. Delete them before the user.'}
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
          title={`${control.deletion === null ? 'No tokens found' : outcomeText(control.deletion)} (confirmed by the API).`}
          name={person.name}
          after="still exists and can sign in. Delete the user to finish."
          action={
            <Button variant="danger" onClick={offBoarding.deleteUser}>
              Delete user
            </Button>
          }
        />
      );
    case 'deleting-user':
      return <p>Waiting for the API…</p>;
    case 'user-not-deleted':
      return <UserNotDeleted error={step.error} offBoarding={offBoarding} />;
    case 'done':
      return (
        <>
          <Result
            tone="success"
            title="User deleted."
            name={person.name}
            after="can no longer sign in, and their tokens no longer work."
          />
          <DetailsList items={[{ term: 'Not deleted', detail: remains }]} />
        </>
      );
  }
}

type ResultProps = {
  readonly tone: 'info' | 'success';
  readonly title: string;
  readonly name: string;
  readonly after: string;
  readonly action?: ReactNode;
};

/** Announced once the title, which has the focus, has been read. */
function Result({ tone, title, name, after, action }: ResultProps) {
  useDebouncedAnnouncement(`${title} ${isolatedText(name)} ${after}`);
  return (
    <Alert tone={tone} title={title} actions={action}>
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
          The API rejected the request: “<ForeignText text={error.message} />
          ”. A user can be deleted only after all of their tokens, including expired tokens and browser
          sessions. Check for tokens and try again. Tokens in other accounts count too: a superuser of that
          account must delete them.
        </>
      ) : (
        advice
      )}{' '}
      {unknown ? 'The user may already be deleted. Try again to check.' : 'The user still exists.'}
    </Alert>
  );
}
