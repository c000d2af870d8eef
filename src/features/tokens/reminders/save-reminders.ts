// Saves a calendar file with reminders, and says what it is about. Loaded on demand.
import type { RemindersFile } from '../../../api/reminders-file.ts';
import { serverNow } from '../../../api/server-clock.ts';
import { exportFileName } from '../../../domain/export-file.ts';
import { remindersMessage } from '../../../domain/reminders.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { ToastMessage } from '../../../ui/toast.tsx';

/**
 * Saves nothing if no token has a reminder.
 * @param missing what is missing from the file, as whole sentences.
 */
export function saveReminders(file: RemindersFile, missing: readonly string[]): ToastMessage {
  const { customerId, tokens, blob } = file;
  const facts = { customerId, day: serverNow().toISOString().slice(0, 10), missing };
  if (tokens > 0) saveFile(exportFileName(facts, 'reminders'), blob);
  const isWhole = tokens > 0 && missing.length === 0;
  return { message: remindersMessage(file, facts), tone: isWhole ? 'success' : 'warning' };
}
