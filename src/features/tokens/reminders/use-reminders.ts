// Saves reminders of tokens when asked. The code for it is loaded then.
import { useMutation, useQuery } from '@tanstack/react-query';
import type { RemindersFile } from '../../../api/reminders-file.ts';
import type { ReminderContext } from '../../../domain/reminders.ts';
import type { ToastMessage } from '../../../ui/toast.tsx';
import { hrefOf } from '../../navigation/addresses.ts';
import { currentAccountQuery } from '../../session/session-queries.ts';

type RemindersOptions = {
  readonly write: (context: ReminderContext) => Promise<RemindersFile>;
  /** What is missing from the file, as whole sentences. */
  readonly missing?: () => readonly string[];
  readonly onSaved: (what: ToastMessage) => void;
};

export function useReminders({ write, missing, onSaved }: RemindersOptions) {
  const account = useQuery(currentAccountQuery).data;
  return useMutation({
    mutationFn: async () => {
      const gaps = missing?.() ?? [];
      const context = {
        accountName: account?.name ?? null,
        replaceUrl: `${location.origin}${hrefOf('/account/personal/tokens/replace', {})}?token=`,
      };
      const [{ saveReminders }, file] = await Promise.all([import('./save-reminders.ts'), write(context)]);
      return saveReminders(file, gaps);
    },
    onSuccess: onSaved,
  });
}
