// Dialog that changes the settings of one new token of a batch before it is created.
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { serverNow } from '../../../../api/server-clock.ts';
import type { Token } from '../../../../domain/token.ts';
import type { User } from '../../../../domain/user.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { useTimeZone } from '../../../../ui/time-zone.tsx';
import { FormShell } from '../../../form/form-shell.tsx';
import { currentAccountQuery } from '../../../session/session-queries.ts';
import { ForeignText } from '../../../text/foreign-text.tsx';
import { automationReason } from '../../automation-refusal.ts';
import { type FormValues, formSchema } from '../../create/form-values.ts';
import { Summary } from '../../create/summary.tsx';
import { TokenFields } from '../../create/token-fields.tsx';
import { tokenPolicy } from '../../create/token-policy.ts';
import { useFormProblems } from '../../create/use-form-problems.tsx';
import { NarrowerOffers } from '../narrower-offers.tsx';
import { RefusedSettings } from '../refused-settings.tsx';
import styles from './batch.module.css';
import type { Plan } from './batch-plan.ts';

type ChangeDialogProps = {
  readonly plan: Plan;
  readonly user: User;
  /** The user's own tokens. */
  readonly own: readonly Token[];
  readonly now: Date;
  readonly onSave: (values: FormValues) => void;
  readonly onClose: () => void;
};

/** Nothing is created here. */
const findNothing = async () => null;

export function ChangeDialog({ plan, user, own, now, onSave, onClose }: ChangeDialogProps) {
  const { old, original, values, refused } = plan;
  const id = useId();
  const timeZone = useTimeZone();
  const account = useQuery(currentAccountQuery).data ?? null;
  const policy = tokenPolicy();
  const form = useForm<FormValues>({
    defaultValues: values,
    resolver: (typed, context, options) =>
      standardSchemaResolver(formSchema(user.role, serverNow(), timeZone, policy))(typed, context, options),
    // The error summary gets focus instead of the first field.
    shouldFocusError: false,
  });
  const type = useWatch({ control: form.control, name: 'type' });
  const automationRefused = automationReason(user, account);
  const isRefused = type === 'automation' && automationRefused !== null;
  const { problems } = useFormProblems(form, findNothing);
  const [attempts, setAttempts] = useState(0);
  const submit = async () => {
    if (isRefused) return;
    await form.handleSubmit(onSave, () => setAttempts(count => count + 1))();
  };
  return (
    <FormProvider {...form}>
      <Dialog
        title={
          <>
            Change the new token for ‘<ForeignText text={old.name} />’
          </>
        }
        size="large"
        onRequestClose={onClose}
        footer={
          <>
            {!isRefused && (
              <Button type="submit" form={id} variant="primary">
                Save changes
              </Button>
            )}
            <Button onClick={onClose}>Cancel</Button>
          </>
        }
      >
        <FormShell
          id={id}
          submitError={<ErrorSummary errors={isRefused ? [] : problems} submitCount={attempts} />}
          onSubmit={submit}
        >
          <RefusedSettings refused={refused} />
          <div className={styles.fields}>
            <TokenFields
              user={user}
              tokens={own}
              now={now}
              original={original}
              automationReason={automationRefused}
            >
              {null}
            </TokenFields>
            {!isRefused && (
              <Summary
                ownRole={user.role}
                now={now}
                aside={<NarrowerOffers client={old.lastUsedClient} ownRole={user.role} now={now} />}
              >
                {null}
              </Summary>
            )}
          </div>
        </FormShell>
      </Dialog>
    </FormProvider>
  );
}
