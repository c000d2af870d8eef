// The form that creates a token: fields, errors, and the reveal dialog after success.
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { createToken } from '../../../api/token-changes.ts';
import { accessSentence } from '../../../domain/access-sentence.ts';
import { automationRefusal } from '../../../domain/automation-creation.ts';
import { canCreateAutomationTokens } from '../../../domain/role.ts';
import type { NewToken, Token } from '../../../domain/token.ts';
import type { Account, User } from '../../../domain/user.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { SudoCancelled, useSudo } from '../../sudo/sudo-provider.tsx';
import { RevealDialog } from '../reveal/reveal-dialog.tsx';
import { useReveal } from '../reveal/reveal-host.tsx';
import { ownTokensQuery } from '../token-queries.ts';
import { AccessField } from './access-field.tsx';
import { AutomationFields } from './automation-fields.tsx';
import { AutomationRefused } from './automation-refused.tsx';
import { createProblems } from './create-errors.ts';
import { CreateIntro } from './create-intro.tsx';
import styles from './create-page.module.css';
import { takeDraft } from './draft.ts';
import { ExpirationField } from './expiration-field.tsx';
import { emptyForm, type FormValues, formSchema, isFieldShown, toNewToken } from './form-values.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { NameField } from './name-field.tsx';
import { ScopeField } from './scope-field.tsx';
import { Summary } from './summary.tsx';
import { TypeField } from './type-field.tsx';
import { useDraftOnForcedLeave } from './use-draft-on-forced-leave.ts';

/** The order of the errors in the summary, as on the screen. */
const FIELD_ORDER = ['name', 'role', 'tlsManagement', 'scopes', 'serviceIds', 'day'] as const;

type CreateFormProps = {
  readonly user: User;
  /** `null` while loading. */
  readonly account: Account | null;
  /** The user's own tokens. */
  readonly tokens: readonly Token[];
  readonly now: Date;
};

export function CreateForm({ user, account, tokens, now }: CreateFormProps) {
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { withSudo } = useSudo();
  const showReveal = useReveal();
  const [draft] = useState(() => takeDraft(user));
  const form = useForm<FormValues>({
    defaultValues: draft ?? emptyForm(now, timeZone),
    resolver: standardSchemaResolver(formSchema(user.role, now, timeZone)),
    // The error summary gets focus instead of the first field.
    shouldFocusError: false,
  });
  const { errors, isDirty } = form.formState;
  const [type, access, expiration] = useWatch({
    control: form.control,
    name: ['type', 'access', 'expiration'],
  });
  // While the account is unknown the form stays usable, and the API decides.
  const refusal = type === 'automation' && account !== null ? automationRefusal(account, user) : null;
  const [attempts, setAttempts] = useState(0);
  const [problem, setProblem] = useState<{
    readonly type: NewToken['kind'];
    readonly message: string;
  } | null>(null);
  const sending = useRef(false);
  // gcTime 0 and the reset keep the secret out of the mutation cache.
  const creation = useMutation({ mutationFn: createToken, gcTime: 0 });

  const finished = useRef(false);
  const unsaved = () => (isDirty || draft !== null) && !finished.current;
  useDraftOnForcedLeave(user, () => (unsaved() ? form.getValues() : null));

  const send = async (values: FormValues) => {
    const newToken = toNewToken(values, user.role, new Date(), timeZone);
    if (newToken === null) return;
    try {
      const { token, secret } = await withSudo('create a token', () => creation.mutateAsync(newToken));
      finished.current = true;
      showReveal(
        <RevealDialog
          token={token}
          secret={secret}
          sentence={accessSentence({ ...token, role: user.role }, new Date(), timeZone)}
          onClose={() => showReveal(null)}
        />,
      );
      creation.reset();
      refreshLists(newToken.kind);
      const to = newToken.kind === 'user' ? '/account/personal/tokens' : '/account/tokens';
      await router.navigate({ to, search: {}, replace: true, ignoreBlocker: true });
    } catch (error) {
      if (error instanceof SudoCancelled) return;
      for (const { field, message } of createProblems(error, newToken)) {
        if (field === null || !isFieldShown(field, values)) setProblem({ type: newToken.kind, message });
        else form.setError(field, { type: 'server', message });
      }
      setAttempts(count => count + 1);
      refreshLists(newToken.kind);
    }
  };

  /** Refreshes the lists after an error too, because the token may exist if no response arrived. */
  const refreshLists = (kind: NewToken['kind']) => {
    if (kind === 'user') void queryClient.invalidateQueries(ownTokensQuery);
    void queryClient.invalidateQueries({ queryKey: ['account'] });
  };

  const submit = async () => {
    // A ref, because a second click can happen before the next render.
    if (sending.current || refusal !== null) return;
    sending.current = true;
    setProblem(null);
    try {
      await form.handleSubmit(send, () => setAttempts(count => count + 1))();
    } finally {
      sending.current = false;
    }
  };

  const problems = [
    // A general message applies only to the type it was shown for.
    ...(problem?.type === type ? [{ message: problem.message }] : []),
    ...FIELD_ORDER.flatMap(field => {
      const message = isFieldShown(field, { type, access, expiration }) ? errors[field]?.message : undefined;
      return message === undefined ? [] : [{ fieldId: field, message }];
    }),
  ];

  return (
    <FormProvider {...form}>
      <CreateIntro type={type} account={account} tokens={tokens} now={now} />
      <ErrorSummary errors={refusal === null ? problems : []} submitCount={attempts} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        <NameField tokens={type === 'user' ? tokens : []} />
        {canCreateAutomationTokens(user.role) && <TypeField ownRole={user.role} />}
        {refusal === null ? (
          <>
            {type === 'automation' && <AutomationFields ownRole={user.role} />}
            <ScopeField ownRole={user.role} />
            <AccessField />
            <ExpirationField now={now} />
            <Summary ownRole={user.role} now={now} />
          </>
        ) : (
          <AutomationRefused reason={refusal} accountName={account?.name ?? ''} />
        )}
        <div className={styles.actions}>
          {refusal === null && (
            <Button type="submit" variant="primary" busy={creation.isPending} busyLabel="Creating…">
              Create token
            </Button>
          )}
          <Button onClick={() => router.navigate({ to: '/account/personal/tokens' })}>Cancel</Button>
        </div>
      </form>
      <LeaveGuard
        isDirty={unsaved}
        onDiscard={() => {
          finished.current = true;
        }}
      />
    </FormProvider>
  );
}
