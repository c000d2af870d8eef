// First step of an off-boarding: shows what will be deleted and what remains, and asks to type the person's login.
import { type ReactNode, useRef, useState } from 'react';
import type { AuditRow, PersonRow } from '../../../domain/audit/audit-view.ts';
import { chooseForDeletion } from '../../../domain/bulk-deletion.ts';
import { isInUse } from '../../../domain/delete-friction.ts';
import { tokenCount } from '../../../domain/deletion-words.ts';
import { isTypedLogin } from '../../../domain/off-boarding.ts';
import { roleLabel } from '../../../domain/role.ts';
import { isSyntheticUser } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { DetailsList } from '../../../ui/details-list.tsx';
import { useErrorAnnouncement } from '../../../ui/form/use-error-announcement.ts';
import { FormShell } from '../../form/form-shell.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { ConfirmationField } from '../delete/confirmation-field.tsx';
import { DeletionList } from '../delete/deletion-list.tsx';
import { InUseWarning } from '../delete/in-use-warning.tsx';
import { Instant } from '../instant.tsx';

const MISMATCH = 'The login doesn’t match.';

type OffBoardReviewProps = {
  readonly formId: string;
  readonly person: PersonRow;
  readonly tokens: readonly AuditRow[];
  readonly sessionTokenId: string | null;
  /** What the off-boarding does not delete. */
  readonly remains: ReactNode;
  /** What will break. */
  readonly impact: ReactNode;
  readonly onConfirm: () => void;
  readonly now: Date;
};

export function OffBoardReview(props: OffBoardReviewProps) {
  const { formId, person, tokens, sessionTokenId, remains, onConfirm, now } = props;
  const { user } = person;
  const loginRef = useRef<HTMLInputElement>(null);
  const [mismatch, setMismatch] = useState(false);
  const showError = useErrorAnnouncement();
  const choice = chooseForDeletion(tokens, sessionTokenId, true, now);
  const inUse = tokens.filter(({ token }) => isInUse(token, now)).length;

  const submit = async () => {
    const isMismatch = !isTypedLogin(loginRef.current?.value ?? '', user.login);
    setMismatch(isMismatch);
    if (isMismatch) showError(loginRef.current, MISMATCH);
    else onConfirm();
  };

  return (
    // What fails is shown by the steps that follow.
    <FormShell id={formId} submitError={null} onSubmit={submit}>
      <p id={`${formId}-effect`}>
        {tokens.length === 0 ? (
          <>
            <ForeignText text={user.name} /> has no tokens. This is checked again before the user is deleted.
          </>
        ) : (
          `This deletes their ${tokenCount(tokens.length)} first, then the user. Requests with ${tokens.length === 1 ? 'this token' : 'these tokens'} will fail with 401 at once. This can’t be undone.`
        )}
      </p>
      {isSyntheticUser(user) && (
        <Alert tone="warning" title="This user is not a person.">
          It holds the API keys issued before 15 May 2017. Nobody signs in as this user, but whatever still
          uses one of these keys will stop working. Replace the keys first.
        </Alert>
      )}
      <DetailsList
        items={[
          { term: 'Login', detail: <ForeignText text={user.login} /> },
          { term: 'Role', detail: roleLabel(user.role) },
          { term: 'Two-factor', detail: user.twoFactor ? 'On' : 'Off' },
          {
            term: 'Last active',
            detail: user.lastActiveAt ? <Instant at={user.lastActiveAt} now={now} /> : 'Never',
          },
          { term: 'Not deleted', detail: remains },
        ]}
      />
      <InUseWarning count={inUse} />
      {tokens.length > 0 && (
        <DeletionList
          label="Tokens to delete"
          rows={choice.rows}
          sessionTokenId={sessionTokenId}
          withOwner={false}
          now={now}
        />
      )}
      {tokens.length > 0 && props.impact}
      <ConfirmationField
        id={`${formId}-login`}
        name="login"
        label="Type their login to confirm"
        text={user.login}
        copyLabel="Copy login"
        error={mismatch ? MISMATCH : null}
        ref={loginRef}
      />
    </FormShell>
  );
}
