// The button that saves a calendar file with reminders of one token, or of the selected ones. In a bar that wraps.
import { serverNow } from '../../../api/server-clock.ts';
import { isolatedText } from '../../../domain/foreign-text.ts';
import type { ReminderToken } from '../../../domain/reminders.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './reminders.module.css';
import { useReminders } from './use-reminders.ts';

type RemindersButtonProps = {
  readonly rows: () => Promise<readonly ReminderToken[]>;
  readonly size?: 'small';
  /** A dialog lies above the toasts, so it says itself what was saved. */
  readonly place: 'page' | 'dialog';
};

export function RemindersButton({ rows, size, place }: RemindersButtonProps) {
  const toast = useToast();
  const announce = useAnnounce();
  const { mutate, isPending, error, data } = useReminders({
    write: async context => {
      // The library that writes the file.
      const [{ remindersFile }, tokens] = await Promise.all([
        import('../../../api/reminders-file.ts'),
        rows(),
      ]);
      return remindersFile(tokens, context, serverNow());
    },
    onSaved: saved => (place === 'dialog' ? announce(saved.message) : toast(saved)),
  });
  return (
    <>
      <Button
        size={size}
        icon="clock"
        busy={isPending}
        busyLabel="Saving reminders…"
        onClick={() => mutate()}
      >
        Reminders
      </Button>
      {place === 'dialog' && data && <small className={styles.saved}>{data.message}</small>}
      {error && (
        <small role="alert" className={styles.problem}>
          {`Couldn’t save the reminders. Try again. What failed: “${isolatedText(error.message)}”`}
        </small>
      )}
    </>
  );
}
