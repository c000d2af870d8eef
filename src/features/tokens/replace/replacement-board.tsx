// One replacement in progress: both tokens side by side, the proof that the new one works, and the deletion of the old one.
import { useId, useState } from 'react';
import { changeReplacement, dropReplacement } from '../../../api/replacement-store.ts';
import { quietMsOf, type Replacement } from '../../../domain/replacement/replacement.ts';
import { formatRelative } from '../../../domain/time-zone.ts';
import type { Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { pageTitle } from '../../../ui/page-title.ts';
import { useDebouncedAnnouncement } from '../../../ui/use-debounced-announcement.ts';
import { RequestProblem } from '../../problems/request-problem.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { DeleteDialog } from '../delete/lazy-dialogs.tsx';
import { quietOptions } from './quiet-options.ts';
import styles from './replace.module.css';
import { ReplaceHeader } from './replace-header.tsx';
import { END_WORDS, stageLine } from './stage-words.ts';
import { TokenCard } from './token-card.tsx';
import { useReplacement } from './use-replacement.ts';
import { ownerOf } from './use-replacements.ts';

type ReplacementBoardProps = {
  readonly replacement: Replacement;
  readonly user: User;
  readonly sessionTokenId: string | null;
  /** The old token as it was in the lists; `undefined` if it is not there. */
  readonly known: (id: string) => Token | undefined;
  readonly onDeleted: (old: Token, next: Token | undefined) => void;
  readonly onStopped: () => void;
};

export function ReplacementBoard(props: ReplacementBoardProps) {
  const { replacement, user, sessionTokenId, known, onDeleted, onStopped } = props;
  const owner = ownerOf(user);
  const { old, next, stage, now } = useReplacement(owner, replacement);
  const [deleting, setDeleting] = useState(false);
  const id = useId();
  const oldToken = old.token ?? known(replacement.oldId);
  const newToken = next.token ?? known(replacement.newId);
  // The focused heading is heard first.
  useDebouncedAnnouncement(old.checkedAt === null ? '' : stageLine(stage));
  const stop = () => {
    dropReplacement(owner, replacement.newId);
    onStopped();
  };
  const error = old.error ?? next.error;
  const checkBoth = () => {
    old.check();
    next.check();
  };
  const hasProof = stage.kind === 'quieting' || stage.kind === 'ready';

  return (
    <>
      <ReplaceHeader step={stage.kind === 'ready' ? 'delete' : 'proof'} name={oldToken?.name ?? null} />
      <section className={styles.board} aria-labelledby={`${id}-stage`}>
        <Alert
          tone={TONES[stage.kind]}
          title={
            <span key={stageLine(stage)} id={`${id}-stage`}>
              {stageLine(stage)}
            </span>
          }
        >
          {stage.kind === 'ended' && END_WORDS[stage.reason].advice}
          {stage.kind === 'waiting' &&
            'Put the new token in place of the old one. As soon as it is used, this page says by what and from where.'}
          {stage.kind === 'quieting' && stage.stillUsed && (
            <>
              <span>Something still has the old token: </span>
              <ForeignText text={stage.oldUse?.client ?? 'an unknown client'} />
              <span> from </span>
              <ForeignText text={stage.oldUse?.ip ?? 'an unknown address'} />
              <span>. Change it there before you delete the old token.</span>
            </>
          )}
          {stage.kind === 'quieting' && (
            <p>
              <span key={stage.deletableAt.getTime()}>
                {stage.deletableAt > now
                  ? `If the old token isn’t used again, it can be deleted ${formatRelative(stage.deletableAt, now)}.`
                  : 'The old token has been unused for long enough. It is checked once more.'}
              </span>
            </p>
          )}
          {stage.kind === 'ready' && 'The new token works, and the old one is no longer used.'}
        </Alert>
        {error && (
          <RequestProblem
            error={error}
            action="check the tokens"
            onRetry={checkBoth}
            busy={old.isChecking || next.isChecking}
          />
        )}
        <div className={styles.cards}>
          <TokenCard
            title="Old token"
            id={replacement.oldId}
            token={oldToken}
            gone={old.observed.kind === 'gone'}
            now={now}
          />
          <TokenCard
            title="New token"
            id={replacement.newId}
            token={newToken}
            gone={next.observed.kind === 'gone'}
            now={now}
            firstUsedAt={hasProof ? stage.proof.firstUsedAt : null}
          />
        </div>
        {stage.kind !== 'ended' && (
          <div className={styles.controls}>
            <Field id={`${id}-quiet`} label="Suggest its deletion after the old token is unused for">
              {control => (
                <Select
                  {...control}
                  value={String(quietMsOf(replacement))}
                  onChange={event =>
                    changeReplacement(owner, replacement.newId, current => ({
                      ...current,
                      quietMs: Number(event.target.value),
                    }))
                  }
                >
                  {quietOptions(replacement).map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Button
              icon="refresh"
              busy={old.isChecking || next.isChecking}
              busyLabel="Checking…"
              onClick={checkBoth}
            >
              Check now
            </Button>
          </div>
        )}
        <div className={styles.actions}>
          {oldToken && old.observed.kind !== 'gone' && next.observed.kind !== 'gone' && (
            <Button
              variant={stage.kind === 'ready' ? 'danger' : 'secondary'}
              icon="trash"
              onClick={() => setDeleting(true)}
            >
              Delete old token
            </Button>
          )}
          <Button onClick={stop}>{stage.kind === 'ended' ? 'Dismiss' : 'Stop watching'}</Button>
        </div>
        {deleting && oldToken && (
          <DeleteDialog
            token={oldToken}
            user={user}
            sessionTokenId={sessionTokenId}
            isReplaced={stage.kind === 'ready'}
            returnFocusTo={pageTitle}
            onClose={() => setDeleting(false)}
            onDeleted={() => {
              dropReplacement(owner, replacement.newId);
              onDeleted(oldToken, newToken);
            }}
          />
        )}
      </section>
    </>
  );
}

const TONES = { ended: 'warning', waiting: 'info', quieting: 'info', ready: 'success' } as const;
