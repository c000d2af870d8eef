// The form that creates a token, from nothing or from the settings of another one: fields and errors.
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { ApiError } from '../../../api/api-error.ts';
import { configuration } from '../../../api/configuration.ts';
import { serverNow } from '../../../api/server-clock.ts';
import { dayOf } from '../../../domain/calendar-day.ts';
import { plainSentence, type Sentence } from '../../../domain/sentence.ts';
import type { NewToken, Token } from '../../../domain/token.ts';
import { NO_POLICY } from '../../../domain/token-policy.ts';
import type { Account, User } from '../../../domain/user.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { FormShell } from '../../form/form-shell.tsx';
import { usePreload } from '../../problems/lazy-part.tsx';
import { isCreating, LeaveDialog } from '../../session/leave-question.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';
import { automationReason } from '../automation-refusal.ts';
import { createProblems, problemText } from './create-errors.ts';
import styles from './create-page.module.css';
import { draftOf, forgetDraft } from './draft.ts';
import {
  emptyForm,
  type FormValues,
  formSchema,
  isFieldShown,
  type Submission,
  toNewToken,
} from './form-values.ts';
import { useLeaveGuard } from './leave-guard.tsx';
import { Summary } from './summary.tsx';
import { TokenFields } from './token-fields.tsx';
import { useCreation } from './use-creation.tsx';
import { useDraftOnForcedLeave } from './use-draft-on-forced-leave.ts';

/** The order of the errors in the summary, as on the screen. */
const FIELD_ORDER = [
  'name',
  'role',
  'tlsManagement',
  'scopes',
  'access',
  'serviceIds',
  'expiration',
  'day',
] as const;

type GeneralProblem = { readonly type: NewToken['kind']; readonly message: Sentence };

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
  /** Before the secret is shown. */
  readonly onCreated?: (token: Token) => void;
  /** After the creation, if the person did not want to go elsewhere. */
  readonly onDone: (type: FormValues['type']) => void;
  readonly onCancel: () => void;
};

export function TokenForm(props: TokenFormProps) {
  const { user, account, tokens, now, initial, original, place = '', submitLabel = 'Create token' } = props;
  const timeZone = useTimeZone();
  const policy = configuration().policy ?? NO_POLICY;
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  usePreload(LeaveDialog);
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
  const { errors, isDirty } = form.formState;
  const [type, access, expiration] = useWatch({
    control: form.control,
    name: ['type', 'access', 'expiration'],
  });
  const automationRefused = automationReason(user, account);
  const refusal = type === 'automation' ? automationRefused : null;
  const [attempts, setAttempts] = useState(0);
  const [problem, setProblem] = useState<GeneralProblem | null>(null);
  const { create, findCreated, isPending } = useCreation(user, account?.name ?? null);

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
      setProblem({
        type: values.type,
        message: ['The form is incomplete. Check your choices and try again.'],
      });
      setAttempts(count => count + 1);
      return;
    }
    const result = await create(newToken, props.onCreated);
    if (result.kind === 'created') {
      finish();
      // A person who was asked whether to leave goes where they wanted to.
      if (!leaveGuard.release()) props.onDone(newToken.kind);
    } else if (result.kind === 'failed') {
      report(result.error, newToken, values);
      setAttempts(count => count + 1);
    }
  };

  const report = (error: unknown, newToken: NewToken, values: FormValues) => {
    const problems = createProblems(error, newToken, null);
    for (const each of problems) {
      if (each.field !== null && isFieldShown(each.field, values))
        form.setError(each.field, { type: 'server', message: each.message });
      else setProblem({ type: newToken.kind, message: problemText([each]) });
    }
    if (error instanceof ApiError && error.outcomeUnknown) void reportFound(error, newToken);
  };

  /** Lists the tokens that a creation without a response left behind. The list of the account is too long for that. */
  const reportFound = async (error: unknown, newToken: NewToken) => {
    const found = newToken.kind === 'user' ? await findCreated() : null;
    const message = problemText(createProblems(error, newToken, found));
    setProblem(before => before && { ...before, message });
    if (found !== null) announce(plainSentence(message));
  };

  const submit = async () => {
    if (refusal !== null) return;
    const at = { now: serverNow(), today: dayOf(now, timeZone), timeZone };
    submittedAt.current = at.now;
    setProblem(null);
    try {
      await form.handleSubmit(
        values => send(values, at),
        () => setAttempts(count => count + 1),
      )();
    } finally {
      submittedAt.current = null;
    }
  };

  const problems = [
    // A general message applies only to the type it was shown for.
    ...(problem?.type === type ? [{ message: <SentenceText parts={problem.message} /> }] : []),
    ...FIELD_ORDER.flatMap(field => {
      const message = isFieldShown(field, { type, access, expiration }) ? errors[field]?.message : undefined;
      return message === undefined ? [] : [{ fieldId: field, message }];
    }),
  ];

  const cancel = <Button onClick={props.onCancel}>Cancel</Button>;

  return (
    <FormProvider {...form}>
      {props.intro(type)}
      <FormShell
        className={styles.form}
        submitError={<ErrorSummary errors={refusal === null ? problems : []} submitCount={attempts} />}
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
      {leaveGuard.question}
    </FormProvider>
  );
}
