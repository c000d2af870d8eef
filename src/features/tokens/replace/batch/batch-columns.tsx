// The columns of the review of a batch: both names, the length of life, and what differs from the old token.
import type { ReactNode } from 'react';
import { isolatedText } from '../../../../domain/foreign-text.ts';
import type { BatchState } from '../../../../domain/replacement/batch.ts';
import { plainSentence, type Sentence } from '../../../../domain/sentence.ts';
import { formatDay, formatInstant, formatRelative } from '../../../../domain/time-zone.ts';
import { ACTIVE_TOKEN_LIMIT } from '../../../../domain/token.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import type { Column } from '../../../../ui/list-column.ts';
import { Link } from '../../../navigation/link.tsx';
import { ForeignText } from '../../../text/foreign-text.tsx';
import { SentenceText } from '../../../text/sentence-text.tsx';
import { type ChangedValue, changedValues } from '../../create/changed-values.ts';
import { chosenAccess, holderOf } from '../../create/form-values.ts';
import { effectiveScopes } from '../../create/scope-choice.ts';
import { accessText, Scopes } from '../../list/token-cells.tsx';
import type { NotReplaceable } from '../not-replaceable.ts';
import styles from './batch.module.css';
import type { Plan } from './batch-plan.ts';

export type ReviewRow = {
  readonly plan: Plan;
  readonly state: BatchState;
  /** Why the user can't replace it at all, or `null`. */
  readonly obstacle: NotReplaceable | null;
  /** Why the new token can't be created as planned, or `null`. */
  readonly problem: Sentence | null;
  /** `null` for never, `undefined` for no valid date. */
  readonly expiresAt: Date | null | undefined;
};

export type ReviewContext = {
  readonly now: Date;
  readonly timeZone: string;
  /** The role of the user who creates the tokens. */
  readonly ownRole: string;
  readonly isRunning: boolean;
  readonly onOpen: (id: string) => void;
};

export const rowId = ({ plan }: ReviewRow) => plan.old.id;
export const rowName = ({ plan }: ReviewRow) => isolatedText(plan.old.name);

/** The id of the button that opens a row, to which an error leads. */
export const openButtonId = (oldId: string) => `change-${oldId}`;

export const BATCH_COLUMNS: readonly Column<ReviewRow, ReviewContext>[] = [
  {
    id: 'old',
    header: 'Old token',
    cell: ({ plan }) => <ForeignText text={plan.old.name} />,
    width: 10,
    grows: true,
    card: 'title',
  },
  {
    id: 'name',
    header: 'New name',
    cell: (row, { ownRole }) =>
      row.obstacle === null ? (
        <>
          <div className={styles.marked}>
            <ForeignText text={row.plan.values.name} />
            {isChanged(row, 'name') && <Badge tone="info">Changed</Badge>}
          </div>
          <Permissions plan={row.plan} ownRole={ownRole} />
        </>
      ) : null,
    width: 11,
    grows: true,
    card: 'line',
  },
  {
    id: 'life',
    header: 'Expires',
    cell: (row, context) =>
      row.obstacle === null ? (
        <div className={styles.marked}>
          <Expiry at={row.expiresAt} timeZone={context.timeZone} />
          {isChanged(row, 'expiration') && <Badge tone="info">Changed</Badge>}
        </div>
      ) : null,
    aside: ({ expiresAt, obstacle }, { now }) => {
      const relative = expiresAt && obstacle === null ? formatRelative(expiresAt, now) : null;
      return relative && <span key={relative}>{relative}</span>;
    },
    width: 11,
    leaves: 1,
    foldedInto: 'name',
    card: 'line',
  },
  {
    id: 'differences',
    header: 'Differences',
    cell: row => <Differences row={row} />,
    width: 14,
    grows: true,
    card: 'line',
  },
];

export const BATCH_ACTIONS = {
  width: 6.5,
  render: ({ plan: { old }, obstacle }: ReviewRow, { isRunning, onOpen }: ReviewContext): ReactNode =>
    obstacle === null && (
      <Button
        id={openButtonId(old.id)}
        size="small"
        aria-haspopup="dialog"
        aria-label={`Change the new token for ${isolatedText(old.name)}`}
        aria-disabled={isRunning}
        onClick={() => {
          if (!isRunning) onOpen(old.id);
        }}
      >
        Change
      </Button>
    ),
};

function isChanged({ plan: { values, original } }: ReviewRow, field: ChangedValue['field']): boolean {
  return changedValues(values, original).some(each => each.field === field);
}

/** What the new token can do, in short. */
function Permissions({ plan: { values }, ownRole }: { readonly plan: Plan; readonly ownRole: string }) {
  const access = chosenAccess(values);
  return (
    <div className={styles.permissions}>
      <span>
        <Scopes scopes={effectiveScopes(values.scopes, holderOf(values, ownRole))} />
      </span>
      {access && <span>{accessText(access)}</span>}
    </div>
  );
}

function Expiry({ at, timeZone }: { readonly at: Date | null | undefined; readonly timeZone: string }) {
  if (at === undefined) return <span key="none">No valid date</span>;
  if (at === null) return <span key="never">Never</span>;
  const day = formatDay(at, timeZone);
  return (
    <time key={day} dateTime={at.toISOString()} title={formatInstant(at, timeZone)}>
      {day}
    </time>
  );
}

function Differences({ row: { plan, state, obstacle, problem } }: { readonly row: ReviewRow }) {
  const { old, values, original, refused } = plan;
  if (obstacle !== null)
    return (
      <div className={styles.differences}>
        <p>{`${obstacle.title} ${obstacle.advice}`}</p>
        {obstacle.forOwner && <ByItself id={old.id} label="Show the link for its owner" />}
      </div>
    );
  const changes = changedValues(values, original);
  const sentences: readonly Sentence[] = [
    ...changes.filter(({ field }) => field !== 'name').map(({ was }) => was),
    ...refused,
  ];
  const nothing = changes.length > 0 ? 'Only the name' : 'None';
  return (
    <div className={styles.differences}>
      {sentences.length === 0 && <p key={nothing}>{nothing}</p>}
      {sentences.map(parts => (
        <p key={plainSentence(parts)}>
          <SentenceText parts={parts} />
        </p>
      ))}
      {problem !== null && (
        <p key={plainSentence(problem)}>
          <Badge tone="warning" icon="alert-triangle">
            Needs a change
          </Badge>{' '}
          <SentenceText parts={problem} />
        </p>
      )}
      <Outcome state={state} id={old.id} />
    </div>
  );
}

/** Why it isn't created yet, after the first try. */
function Outcome({ state, id }: { readonly state: BatchState; readonly id: string }) {
  if (state.kind === 'no-place')
    return <p>{`You have ${ACTIVE_TOKEN_LIMIT} active tokens. Delete one to make room for this one.`}</p>;
  if (state.kind !== 'failed') return null;
  return (
    <>
      <Alert tone="danger" role="alert">
        {state.mayExist ? `${state.reason} The new token may exist. Check your list first.` : state.reason}
      </Alert>
      {state.mayExist && <ByItself id={id} label="Replace by itself" />}
    </>
  );
}

function ByItself({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <Link to="/account/personal/tokens/replace" search={{ token: id }}>
      {label}
    </Link>
  );
}
