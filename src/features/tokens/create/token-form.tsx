// The form that creates a token, from nothing or from the settings of another one: fields and errors.
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { serverNow } from '../../../api/server-clock.ts';
import { dayOf } from '../../../domain/calendar-day.ts';
import { type BroadReason, broadReasons } from '../../../domain/least/broad-token.ts';
import type { Token } from '../../../domain/token.ts';
import type { Account, User } from '../../../domain/user.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { focusField } from '../../../ui/form/focus-field.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useSubmitLock } from '../../../ui/use-submit-lock.ts';
import { FormShell } from '../../form/form-shell.tsx';
import { usePreload } from '../../problems/lazy-part.tsx';
import { isCreating, LeaveDialog } from '../../session/leave-question.tsx';
import { automationReason } from '../automation-refusal.ts';
import { RevealTools } from '../reveal/reveal-dialog.tsx';
import { BroadQuestion } from './broad-question.tsx';
import styles from './create-page.module.css';
import { draftOf, forgetDraft } from './draft.ts';
import { emptyForm, type FormValues, formSchema, type Submission, toNewToken } from './form-values.ts';
import { narrowerPresets } from './least/narrower-presets.ts';
import { useLeaveGuard } from './leave-guard.tsx';
import { Summary } from './summary.tsx';
import { TokenFields } from './token-fields.tsx';
import { tokenPolicy } from './token-policy.ts';
import { useCreation } from './use-creation.tsx';
import { useDraftOnForcedLeave } from './use-draft-on-forced-leave.ts';
import { fillForm } from './use-fill-form.ts';
import { useFormProblems } from './use-form-problems.tsx';

type TokenFormProps = {
  readonly user: User;
  /** `null` while loading. */
  readonly account: Account | null;
  /** The user's own tokens. */
  readonly tokens: readonly Token[];
  readonly now: Date;
  /** What the fields contain at first. */
  readonly initial?: FormValues;
  /** The token that the values come from. What differs from it is marked. */
  readonly original?: FormValues;
  /** The form of a draft that is kept if the session ends: the id of the token that is replaced, or nothing. */
  readonly place?: string;
  readonly submitLabel?: string;
  /** Above the fields. It changes with the chosen type. */
  readonly intro: (type: FormValues['type']) => ReactNode;
  /** Beside the fields. */
  readonly aside?: ReactNode;
  /** The secret is shown by then. */
  readonly onCreated?: (token: Token) => void;
  /** After the creation, if the person did not want to go elsewhere. */
  readonly onDone: (type: FormValues['type']) => void;
  readonly onCancel: () => void;
};

export function TokenForm(props: TokenFormProps) {
  const { user, account, tokens, now, initial, original, place = '', submitLabel = 'Create token' } = props;
  const timeZone = useTimeZone();
  const policy = tokenPolicy();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  usePreload(LeaveDialog, RevealTools);
  const [draft] = useState(() => draftOf({ ...user, place }));
  useEffect(forgetDraft, []);
  // One instant for a whole submission, so that what was valid a moment ago cannot be refused without a word.
  const submittedAt = useRef<Date | null>(null);
  const form = useForm<FormValues>({
    defaultValues: draft ?? initial ?? emptyForm(now, timeZone, policy),
    resolver: (values, context, options) => {
      const schema = formSchema(user.role, submittedAt.current ?? serverNow(), timeZone, policy);
      return standardSchemaResolver(schema)(values, context, options);
    },
    // The error summary gets focus instead of the first field.
    shouldFocusError: false,
  });
  const { isDirty } = form.formState;
  const type = useWatch({ control: form.control, name: 'type' });
  const automationRefused = automationReason(user, account);
  const refusal = type === 'automation' ? automationRefused : null;
  const lock = useSubmitLock();
  // Asked once, also if the API then refuses the request.
  const confirmed = useRef<readonly BroadReason[]>([]);
  const [broad, setBroad] = useState<readonly BroadReason[] | null>(null);
  const [attempts, setAttempts] = useState(0);
  const { create, findCreated, isPending } = useCreation(user, account?.name ?? null);
  const { problems, report, say, clear } = useFormProblems(form, findCreated);

  const finished = useRef(false);
  const unsaved = () => (isDirty || draft !== null) && !finished.current;
  const finish = () => {
    finished.current = true;
  };
  useDraftOnForcedLeave(user, place, () => (unsaved() ? form.getValues() : null), finish);
  const leaveGuard = useLeaveGuard({
    isDirty: unsaved,
    isCreating: () => isCreating(queryClient),
    onDiscard: finish,
  });

  const send = async (values: FormValues, at: Submission) => {
    const newToken = toNewToken(values, user.role, at);
    if (newToken === null) {
      say(values.type, ['The form is incomplete. Check your choices and try again.']);
      setAttempts(count => count + 1);
      return;
    }
    const reasons = broadReasons(newToken).filter(each => !confirmed.current.includes(each));
    // A replacement has offered the narrower choices beside the form.
    if (reasons.length > 0 && original === undefined) {
      setBroad(reasons);
      return;
    }
    let isLeaving = false;
    const result = await create(newToken, token => {
      // Before the page shows something else in place of this form, which would keep its values as a draft.
      finish();
      // A person who was asked whether to leave goes where they wanted to.
      isLeaving = leaveGuard.release();
      props.onCreated?.(token);
    });
    if (result.kind === 'created') {
      if (!isLeaving) props.onDone(newToken.kind);
    } else if (result.kind === 'failed') {
      report(result.error, newToken, values);
      setAttempts(count => count + 1);
    }
  };

  const submit = async () => {
    if (refusal !== null) return;
    const at = { now: serverNow(), today: dayOf(now, timeZone), timeZone };
    submittedAt.current = at.now;
    clear();
    try {
      await form.handleSubmit(
        values => send(values, at),
        () => setAttempts(count => count + 1),
      )();
    } finally {
      submittedAt.current = null;
    }
  };

  const cancel = <Button onClick={props.onCancel}>Cancel</Button>;

  return (
    <FormProvider {...form}>
      {props.intro(type)}
      <FormShell
        className={styles.form}
        submitError={<ErrorSummary errors={refusal === null ? problems : []} submitCount={attempts} />}
        lock={lock}
        guard={leaveGuard.guard}
        onSubmit={submit}
      >
        <TokenFields
          user={user}
          tokens={tokens}
          now={now}
          original={original}
          automationReason={automationRefused}
        >
          <div className={styles.actions}>{cancel}</div>
        </TokenFields>
        {refusal === null && (
          <Summary ownRole={user.role} now={now} aside={props.aside}>
            <Button type="submit" variant="primary" busy={isPending} busyLabel="Creating…">
              {submitLabel}
            </Button>
            {cancel}
          </Summary>
        )}
      </FormShell>
      {broad !== null && (
        <BroadQuestion
          reasons={broad}
          presets={narrowerPresets(form.getValues(), null, { ownRole: user.role, now, timeZone, policy })}
          onCreate={() => {
            confirmed.current = [...confirmed.current, ...broad];
            setBroad(null);
            void lock(submit);
          }}
          onChange={field => {
            setBroad(null);
            if (field === 'tlsManagement') form.setValue('tlsManagement', false, { shouldDirty: true });
            // Once the dialog is gone.
            setTimeout(() => focusField(field));
          }}
          onPreset={({ values }) => {
            setBroad(null);
            fillForm(form, values);
            announce('Form filled in from the preset. Check it before you create the token.');
            setTimeout(() => focusField('scopes'));
          }}
          onCancel={() => setBroad(null)}
        />
      )}
      {leaveGuard.question}
    </FormProvider>
  );
}
