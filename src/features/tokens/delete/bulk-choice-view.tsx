// Lists the tokens of a bulk deletion before it starts, with warnings, the choice to include this session, and the
// field for their count.
import type { ReactNode, Ref } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import type { BulkChoice } from '../../../domain/bulk-deletion.ts';
import { isInUse } from '../../../domain/delete-friction.ts';
import { type DeletionKind, tokenCount } from '../../../domain/deletion-words.ts';
import { isBrowserSession } from '../../../domain/token.ts';
import { Checkbox } from '../../../ui/form/choices.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/text-input.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { DeletionList } from './deletion-list.tsx';
import { InUseWarning } from './in-use-warning.tsx';

type BulkChoiceViewProps = {
  readonly kind: DeletionKind;
  readonly choice: BulkChoice<AuditRow>;
  readonly withThisSession: boolean;
  readonly onWithThisSession: (withThisSession: boolean) => void;
  /** The id of the field for the count. */
  readonly countId: string;
  readonly countRef: Ref<HTMLInputElement>;
  readonly mismatch: boolean;
  readonly sessionTokenId: string | null;
  /** The user who deletes. */
  readonly userId: string;
  /** What will break. */
  readonly impact: ReactNode;
  readonly now: Date;
};

export function countMismatch(count: number): string {
  return `Enter ${formatCount(count)} to confirm.`;
}

export function BulkChoiceView(props: BulkChoiceViewProps) {
  const { kind, choice, countId, countRef, mismatch, sessionTokenId, userId, now } = props;
  const { rows } = choice;
  const inUse = rows.filter(({ token }) => !isBrowserSession(token) && isInUse(token, now)).length;
  const others = rows.filter(({ token }) => token.userId !== userId).length;
  const count = rows.length;
  return (
    <>
      <InUseWarning count={inUse}>
        {others > 0 && `${tokenCount(others)} ${others === 1 ? 'belongs' : 'belong'} to other users.`}
      </InUseWarning>
      {choice.thisSession && (
        <Checkbox
          label={
            kind === 'sessions' ? 'Also sign out this session' : 'Also delete the token you signed in with'
          }
          hint="You are signed out last."
          checked={props.withThisSession}
          onChange={event => props.onWithThisSession(event.target.checked)}
        />
      )}
      {count > 0 && (
        <>
          <DeletionList
            label={kind === 'sessions' ? 'Sessions to sign out' : 'Tokens to delete'}
            rows={rows}
            sessionTokenId={sessionTokenId}
            withOwner={others > 0}
            now={now}
          />
          {props.impact}
          <Field
            id={countId}
            label={`Type ${formatCount(count)} to confirm`}
            required
            error={mismatch && countMismatch(count)}
          >
            {control => (
              <TextInput
                {...control}
                ref={countRef}
                name="count"
                width="short"
                inputMode="numeric"
                autoComplete="off"
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}
