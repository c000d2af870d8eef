// The form that creates a token: its fields, its refusals, and what follows a success.
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { createToken } from '../../../api/token-changes.ts';
import { accessSentence } from '../../../domain/access-sentence.ts';
import type { Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { SudoCancelled, useSudo } from '../../sudo/sudo-provider.tsx';
import { RevealDialog } from '../reveal/reveal-dialog.tsx';
import { useReveal } from '../reveal/reveal-host.tsx';
import { ownTokensQuery } from '../token-queries.ts';
import { AccessField } from './access-field.tsx';
import { createProblems } from './create-errors.ts';
import styles from './create-page.module.css';
import { keepDraft, takeDraft } from './draft.ts';
import { ExpirationField } from './expiration-field.tsx';
import { emptyForm, type FormValues, formSchema, toNewToken } from './form-values.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { NameField } from './name-field.tsx';
import { ScopeField } from './scope-field.tsx';
import { Summary } from './summary.tsx';

/** The order in which problems are listed: that of the screen. */
const FIELD_ORDER = ['name', 'scopes', 'serviceIds', 'day'] as const;

type CreateFormProps = { readonly user: User; readonly tokens: readonly Token[] };

export function CreateForm({ user, tokens }: CreateFormProps) {
  const now = useNow(30_000);
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { withSudo } = useSudo();
  const showReveal = useReveal();
  const [draft] = useState(() => takeDraft(user.id));
  const form = useForm<FormValues>({
    defaultValues: draft ?? emptyForm(now, timeZone),
    resolver: standardSchemaResolver(formSchema(now, timeZone)),
    // The summary takes the focus, not the first field.
    shouldFocusError: false,
  });
  const { errors, isDirty } = form.formState;
  const [attempts, setAttempts] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useRef(false);
  // Holds no secret for longer than its reveal: gcTime 0, and the page is left at once.
  const creation = useMutation({ mutationFn: createToken, gcTime: 0 });

  const finished = useRef(false);
  const unsaved = () => (isDirty || draft !== null) && !finished.current;
  useDraftOnForcedLeave(user.id, () => (unsaved() ? form.getValues() : null));

  const send = async (values: FormValues) => {
    const wanted = toNewToken(values, new Date(), timeZone);
    if (wanted === null) return;
    try {
      const { token, secret } = await withSudo('create a token', () => creation.mutateAsync(wanted));
      finished.current = true;
      showReveal(
        <RevealDialog
          name={token.name}
          secret={secret}
          sentence={accessSentence({ ...token, role: user.role }, new Date(), timeZone)}
          onClose={() => showReveal(null)}
        />,
      );
      creation.reset();
      void queryClient.invalidateQueries(ownTokensQuery);
      await router.navigate({ to: '/account/personal/tokens', replace: true, ignoreBlocker: true });
    } catch (error) {
      if (error instanceof SudoCancelled) return;
      for (const { field, message } of createProblems(error, wanted.name)) {
        if (field === null) setProblem(message);
        else form.setError(field, { type: 'server', message });
      }
      setAttempts(count => count + 1);
      void queryClient.invalidateQueries(ownTokensQuery);
    }
  };

  const submit = async () => {
    // A ref, because a second click can come before the next render.
    if (sending.current) return;
    sending.current = true;
    setProblem(null);
    try {
      await form.handleSubmit(send, () => setAttempts(count => count + 1))();
    } finally {
      sending.current = false;
    }
  };

  const problems = [
    ...(problem === null ? [] : [{ message: problem }]),
    ...FIELD_ORDER.flatMap(field => {
      const message = errors[field]?.message;
      return message === undefined ? [] : [{ fieldId: field, message }];
    }),
  ];

  return (
    <FormProvider {...form}>
      <ErrorSummary errors={problems} submitCount={attempts} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        <NameField tokens={tokens} />
        <ScopeField role={user.role} />
        <AccessField />
        <ExpirationField now={now} />
        <Summary role={user.role} now={now} />
        <div className={styles.actions}>
          <Button type="submit" variant="primary" busy={creation.isPending} busyLabel="Creating…">
            Create token
          </Button>
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

/** Keeps what was typed when the page goes away without the person wanting it: the session ended. */
function useDraftOnForcedLeave(userId: string, unsaved: () => FormValues | null) {
  const latest = useRef(unsaved);
  useEffect(() => {
    latest.current = unsaved;
  });
  useEffect(
    () => () => {
      const values = latest.current();
      if (values !== null) keepDraft(userId, values);
    },
    [userId],
  );
}
