// Lists the tokens of a bulk deletion before it starts, with warnings and the choice to include browser sessions.
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { type BulkChoice, tokenCount } from '../../../domain/bulk-deletion.ts';
import { isInUse } from '../../../domain/delete-friction.ts';
import { Checkbox } from '../../../ui/form/choices.tsx';
import { DeletionList } from './deletion-list.tsx';
import { InUseWarning } from './in-use-warning.tsx';

type BulkChoiceViewProps = {
  readonly choice: BulkChoice<AuditRow>;
  readonly withSessions: boolean;
  readonly onWithSessions: (withSessions: boolean) => void;
  readonly sessionTokenId: string | null;
  /** The user who deletes. */
  readonly userId: string;
  readonly now: Date;
};

export function BulkChoiceView({ choice, withSessions, onWithSessions, ...list }: BulkChoiceViewProps) {
  const { userId, sessionTokenId, now } = list;
  const inUse = choice.rows.filter(({ token }) => token.id !== sessionTokenId && isInUse(token, now)).length;
  const others = choice.rows.filter(({ token }) => token.userId !== userId).length;
  return (
    <>
      <InUseWarning count={inUse}>
        {others > 0 && `${tokenCount(others)} ${others === 1 ? 'is' : 'are'} not yours.`}
      </InUseWarning>
      {choice.sessions > 0 && (
        <Checkbox
          label={
            choice.sessions === 1
              ? 'Also delete 1 browser session'
              : `Also delete ${choice.sessions.toLocaleString('en-GB')} browser sessions`
          }
          hint={sessionHint(choice)}
          checked={withSessions}
          onChange={event => onWithSessions(event.target.checked)}
        />
      )}
      {choice.rows.length > 0 && (
        <DeletionList
          label="Tokens to delete"
          rows={choice.rows}
          sessionTokenId={sessionTokenId}
          withOwner
          now={now}
        />
      )}
    </>
  );
}

function sessionHint({ sessions, thisSession }: BulkChoice<AuditRow>): string {
  const own = 'the one you are using now: you are signed out once everything else is deleted';
  if (thisSession) return sessions === 1 ? `It is ${own}.` : `They sign people out. One is ${own}.`;
  return sessions === 1 ? 'It signs somebody out.' : 'They sign people out.';
}
