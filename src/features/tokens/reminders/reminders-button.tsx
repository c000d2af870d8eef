// Saves a calendar file with reminders of tokens: one, the selected ones, or those that match the filter.
import { useMutation, useQuery } from '@tanstack/react-query';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { isolatedText } from '../../../domain/foreign-text.ts';
import { Button } from '../../../ui/button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { currentAccountQuery } from '../../session/session-queries.ts';
import styles from './reminders.module.css';

type RemindersButtonProps = {
  readonly rows: () => Promise<readonly Pick<AuditRow, 'token' | 'owner'>[]>;
  /** What is missing from the rows, as whole sentences. */
  readonly missing?: () => readonly string[];
  readonly size?: 'small';
  /** The id of the text that says why there are no reminders yet. */
  readonly blockedBy?: string | undefined;
};

export function RemindersButton({ rows, missing, size, blockedBy }: RemindersButtonProps) {
  const toast = useToast();
  const account = useQuery(currentAccountQuery).data;
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const gaps = missing?.() ?? [];
      const [{ saveReminders }, listed] = await Promise.all([import('./save-reminders.ts'), rows()]);
      return saveReminders({ rows: listed, accountName: account?.name ?? null, missing: gaps });
    },
    gcTime: 0,
    onSuccess: toast,
  });
  const isBlocked = blockedBy !== undefined;
  return (
    <span className={styles.reminders}>
      <Button
        size={size}
        icon="clock"
        busy={isPending}
        busyLabel="Saving reminders…"
        aria-disabled={isBlocked || undefined}
        aria-describedby={blockedBy}
        onClick={() => !isBlocked && mutate()}
      >
        Reminders
      </Button>
      {error && (
        <small role="alert">
          {`Couldn’t save the reminders. Try again. What failed: “${isolatedText(error.message)}”`}
        </small>
      )}
    </span>
  );
}
