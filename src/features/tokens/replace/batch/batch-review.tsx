// The tokens of a batch that are not replaced yet: their new names and lives, and what became of each.
import { useState } from 'react';
import { accessSentence } from '../../../../domain/access-sentence.ts';
import { isolatedText } from '../../../../domain/foreign-text.ts';
import { type Batch, canContinue, continueBatch, startBatch } from '../../../../domain/replacement/batch.ts';
import { plainSentence } from '../../../../domain/sentence.ts';
import { ACTIVE_TOKEN_LIMIT, type Token } from '../../../../domain/token.ts';
import type { User } from '../../../../domain/user.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/form/field.tsx';
import { TextInput } from '../../../../ui/form/text-input.tsx';
import { useTimeZone } from '../../../../ui/time-zone.tsx';
import { useNow } from '../../../../ui/use-now.ts';
import { useSubmitLock } from '../../../../ui/use-submit-lock.ts';
import { Link } from '../../../navigation/link.tsx';
import { useBlocker } from '../../../navigation/use-blocker.ts';
import { ForeignText } from '../../../text/foreign-text.tsx';
import { SentenceText } from '../../../text/sentence-text.tsx';
import { activeCount } from '../../limit-meter.tsx';
import { notReplaceable } from '../not-replaceable.ts';
import styles from '../replace.module.css';
import type { TokenToReplace } from '../token-to-replace.ts';
import { namesProblem, planToken, suggestedNames } from './batch-plan.ts';
import { useBatchCreation } from './use-batch-creation.tsx';

type BatchReviewProps = {
  readonly tokens: readonly TokenToReplace[];
  readonly user: User;
  /** The user's own tokens. */
  readonly own: readonly Token[];
};

export function BatchReview({ tokens, user, own }: BatchReviewProps) {
  const now = useNow(30_000);
  const timeZone = useTimeZone();
  const lock = useSubmitLock();
  const places = ACTIVE_TOKEN_LIMIT - activeCount(own, now);
  const [start] = useState(() => {
    const olds = tokens.map(({ token }) => token);
    const problemOf = (old: Token) => {
      const owner = tokens.find(({ token }) => token.id === old.id)?.owner ?? null;
      return notReplaceable(old, owner, user.id, now);
    };
    return {
      batch: startBatch(olds, old => problemOf(old)?.obstacle ?? null, places),
      problems: new Map(olds.map(old => [old.id, problemOf(old)])),
      names: suggestedNames(olds, own, now, timeZone),
      now,
    };
  });
  const [batch, setBatch] = useState<Batch>(start.batch);
  const [names, setNames] = useState(start.names);
  const [problem, setProblem] = useState<string | null>(null);
  const { run, isRunning } = useBatchCreation(user, setBatch);
  useBlocker({ refuses: () => isRunning, warnsOnUnload: () => isRunning });
  const planOf = (old: Token) => planToken(old, names.get(old.id) ?? '', user, start.now, timeZone);
  const left = batch.filter(({ state }) => state.kind !== 'created');
  const next = continueBatch(batch, places, new Set());
  const open = next.filter(({ state }) => state.kind === 'to-create');
  const hasBegun = batch.some(({ state }) => state.kind === 'created' || state.kind === 'failed');
  if (left.length === 0) return null;

  const create = () =>
    lock(async () => {
      const wrong = namesProblem(open.map(({ old }) => names.get(old.id) ?? ''));
      setProblem(wrong);
      if (wrong !== null) return;
      setBatch(next);
      await run(next, id => {
        const row = next.find(({ old }) => old.id === id);
        return row ? planOf(row.old).newToken : null;
      });
    });

  return (
    <section className={styles.board} aria-label="Review">
      <ul className={styles.reviews}>
        {left.map(({ old, state }) => {
          const { newToken, differences } = planOf(old);
          const obstacle = start.problems.get(old.id);
          return (
            <li key={old.id} className={styles.card}>
              <div className={styles.names}>
                <ForeignText text={old.name} />
              </div>
              {obstacle ? (
                <p>{`${obstacle.title} ${obstacle.advice}`}</p>
              ) : (
                <Field id={`name-${old.id}`} label="New name" required>
                  {control => (
                    <TextInput
                      {...control}
                      aria-label={`New name for ${isolatedText(old.name)}`}
                      value={names.get(old.id) ?? ''}
                      autoComplete="off"
                      spellCheck={false}
                      onChange={event => setNames(new Map(names).set(old.id, event.target.value))}
                    />
                  )}
                </Field>
              )}
              {newToken && !obstacle && (
                <p>{accessSentence({ ...factsOf(newToken), role: user.role }, now, timeZone)}</p>
              )}
              {newToken === null && !obstacle && (
                <p>Its settings can’t be copied as they are. Replace it by itself.</p>
              )}
              {differences.map(parts => (
                <p key={plainSentence(parts)}>
                  <SentenceText parts={parts} />
                </p>
              ))}
              {state.kind === 'failed' && (
                <Alert tone="danger" role="alert">
                  {state.mayExist
                    ? `${state.reason} The new token may exist. Check your list first.`
                    : state.reason}
                </Alert>
              )}
              {state.kind === 'no-place' && (
                <p>{`You have ${ACTIVE_TOKEN_LIMIT} active tokens. Delete one to make room for this one.`}</p>
              )}
              <Link to="/account/personal/tokens/replace" search={{ token: old.id }}>
                Replace by itself
              </Link>
            </li>
          );
        })}
      </ul>
      {problem !== null && (
        <Alert tone="danger" role="alert" title="There is a problem">
          {problem}
        </Alert>
      )}
      <div className={styles.actions}>
        {open.length > 0 && canContinue(batch) && (
          <Button variant="primary" busy={isRunning} busyLabel="Creating…" onClick={create}>
            {`${hasBegun ? 'Continue with' : 'Create'} ${open.length} ${open.length === 1 ? 'replacement' : 'replacements'}`}
          </Button>
        )}
      </div>
    </section>
  );
}

type Planned = NonNullable<ReturnType<typeof planToken>['newToken']>;

function factsOf(newToken: Planned) {
  const { scopes, access, expiresAt } = newToken;
  const automation =
    newToken.kind === 'user' ? null : { role: newToken.role, tlsManagement: newToken.tlsManagement };
  return { scopes, access, expiresAt, automation };
}
