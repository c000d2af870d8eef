// The tokens of a batch that are not replaced yet, in one table: what each new token will be, and what became of it.
import { useState } from 'react';
import { serverNow } from '../../../../api/server-clock.ts';
import { dayOf } from '../../../../domain/calendar-day.ts';
import { type Batch, canContinue, continueBatch, startBatch } from '../../../../domain/replacement/batch.ts';
import { sentence } from '../../../../domain/sentence.ts';
import { ACTIVE_TOKEN_LIMIT, type NewToken, type Token } from '../../../../domain/token.ts';
import type { User } from '../../../../domain/user.ts';
import { Button } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { ListTable } from '../../../../ui/list-table.tsx';
import { useTimeZone } from '../../../../ui/time-zone.tsx';
import { useNow } from '../../../../ui/use-now.ts';
import { FormShell } from '../../../form/form-shell.tsx';
import { SentenceText } from '../../../text/sentence-text.tsx';
import { activeCount } from '../../active-count.ts';
import { chosenExpiry, type FormValues, toNewToken } from '../../create/form-values.ts';
import { tokenPolicy } from '../../create/token-policy.ts';
import { LimitProblem } from '../limit-problem.tsx';
import { notReplaceable } from '../not-replaceable.ts';
import styles from '../replace.module.css';
import type { TokenToReplace } from '../token-to-replace.ts';
import batchStyles from './batch.module.css';
import {
  BATCH_ACTIONS,
  BATCH_COLUMNS,
  openButtonId,
  type ReviewRow,
  rowId,
  rowName,
} from './batch-columns.tsx';
import { planProblems, plansFor } from './batch-plan.ts';
import { ChangeDialog } from './change-dialog.tsx';
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
  const rules = { ownRole: user.role, timeZone, policy: tokenPolicy() };
  const places = ACTIVE_TOKEN_LIMIT - activeCount(own, now);
  // What is on the screen must not change because midnight passes.
  const [start] = useState(() => {
    const olds = tokens.map(({ token }) => token);
    const obstacles = new Map(
      tokens.map(({ token, owner }) => [token.id, notReplaceable(token, owner, user.id, now)]),
    );
    return {
      batch: startBatch(olds, ({ id }) => obstacles.get(id)?.obstacle ?? null, places),
      plans: plansFor(olds, own, { ...rules, now }),
      obstacles,
      today: dayOf(now, timeZone),
    };
  });
  const [batch, setBatch] = useState<Batch>(start.batch);
  const [plans, setPlans] = useState(start.plans);
  const [openId, open] = useState<string | null>(null);
  const [attempts, setAttempts] = useState(0);
  const { run, isRunning } = useBatchCreation(user, setBatch);

  const next = continueBatch(batch, places, new Set());
  const idsToCreate = new Set(next.flatMap(({ old, state }) => (state.kind === 'to-create' ? [old.id] : [])));
  const toCreate = plans.filter(({ old }) => idsToCreate.has(old.id));
  const problems = planProblems(toCreate, { ...rules, now });
  const rows = plans.flatMap((plan): ReviewRow[] => {
    const { id } = plan.old;
    const state = batch.find(({ old }) => old.id === id)?.state;
    if (state === undefined || state.kind === 'created') return [];
    return [
      {
        plan,
        state,
        obstacle: start.obstacles.get(id) ?? null,
        problem: problems.get(id) ?? null,
        expiresAt: chosenExpiry(plan.values, { now, today: start.today, timeZone }),
      },
    ];
  });
  const opened = rows.find(({ plan }) => plan.old.id === openId)?.plan;
  const hasBegun = batch.some(({ state }) => state.kind === 'created' || state.kind === 'failed');
  if (rows.length === 0) return null;

  const create = async () => {
    const at = { now: serverNow(), today: start.today, timeZone };
    const planned = new Map<string, NewToken>();
    for (const { old, values } of toCreate) {
      const newToken = toNewToken(values, user.role, at);
      if (newToken !== null) planned.set(old.id, newToken);
    }
    if (planProblems(toCreate, { ...rules, now: at.now }).size > 0) setAttempts(count => count + 1);
    else {
      setBatch(next);
      await run(next, planned);
    }
  };
  const save = (id: string, values: FormValues) => {
    setPlans(plans.map(plan => (plan.old.id === id ? { ...plan, values } : plan)));
    open(null);
  };

  const errors = toCreate.flatMap(({ old }) => {
    const problem = problems.get(old.id);
    return problem === undefined
      ? []
      : [
          {
            fieldId: openButtonId(old.id),
            message: <SentenceText parts={sentence`‘${old.name}’: ${problem}`} />,
          },
        ];
  });
  return (
    <section aria-label="Review">
      {rows.some(({ state }) => state.kind === 'no-place') && (
        <LimitProblem tokens={own} oldIds={plans.map(({ old }) => old.id)} now={now} />
      )}
      <FormShell
        className={batchStyles.review}
        submitError={<ErrorSummary errors={attempts > 0 ? errors : []} submitCount={attempts} />}
        guard={{ refuses: () => isRunning, warnsOnUnload: () => isRunning }}
        onSubmit={create}
      >
        <ListTable
          caption="New tokens"
          columns={BATCH_COLUMNS}
          rows={rows}
          rowId={rowId}
          rowName={rowName}
          context={{ now, timeZone, ownRole: user.role, isRunning, onOpen: open }}
          actions={BATCH_ACTIONS}
        />
        {toCreate.length > 0 && canContinue(batch) && (
          <div className={styles.actions}>
            <Button type="submit" variant="primary" busy={isRunning} busyLabel="Creating…">
              {`${hasBegun ? 'Continue with' : 'Create'} ${toCreate.length} ${toCreate.length === 1 ? 'replacement' : 'replacements'}`}
            </Button>
          </div>
        )}
      </FormShell>
      {opened && (
        <ChangeDialog
          plan={opened}
          user={user}
          own={own}
          now={now}
          onSave={values => save(opened.old.id, values)}
          onClose={() => open(null)}
        />
      )}
    </section>
  );
}
