// Saves reminders of tokens when asked. The code and the library for it are loaded then.
import { useMutation, useQuery } from '@tanstack/react-query';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import type { ToastMessage } from '../../../ui/toast.tsx';
import { currentAccountQuery } from '../../session/session-queries.ts';

type RemindersOptions = {
  readonly rows: () => Promise<readonly Pick<AuditRow, 'token' | 'owner'>[]>;
  /** What is missing from the rows, as whole sentences. */
  readonly missing?: () => readonly string[];
  readonly onSaved: (what: ToastMessage) => void;
};

export function useReminders({ rows, missing, onSaved }: RemindersOptions) {
  const account = useQuery(currentAccountQuery).data;
  return useMutation({
    mutationFn: async () => {
      const gaps = missing?.() ?? [];
      const [{ saveReminders }, listed] = await Promise.all([import('./save-reminders.ts'), rows()]);
      return saveReminders({ rows: listed, accountName: account?.name ?? null, missing: gaps });
    },
    onSuccess: onSaved,
  });
}
