// Saves reminders of tokens as a calendar file. Loaded on demand, with the library that writes it.
import { serverNow } from '../../../api/server-clock.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { exportFileName } from '../../../domain/export-file.ts';
import { remindersMessage, remindersOf } from '../../../domain/reminders.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { ToastMessage } from '../../../ui/toast.tsx';
import { hrefOf } from '../../navigation/addresses.ts';
import { calendarFile } from './calendar-file.ts';

type SavedReminders = {
  readonly rows: readonly Pick<AuditRow, 'token' | 'owner'>[];
  /** `null` if unknown. */
  readonly accountName: string | null;
  /** What is missing from the rows, as whole sentences. */
  readonly missing: readonly string[];
};

/** Saves no file if none of the tokens has a reminder. Returns what to say. */
export async function saveReminders({ rows, accountName, missing }: SavedReminders): Promise<ToastMessage> {
  const now = serverNow();
  const replaceUrl = (token: string) =>
    location.origin + hrefOf('/account/personal/tokens/replace', { token });
  const reminders = remindersOf(rows, { now, accountName, replaceUrl });
  const customerId = rows[0]?.token.customerId ?? '';
  const file = { customerId, day: now.toISOString().slice(0, 10), missing };
  if (reminders.tokens > 0) {
    const text = await calendarFile(reminders.events, now, () => new Promise(resolve => setTimeout(resolve)));
    saveFile(exportFileName(file, 'reminders'), new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  }
  const isWhole = reminders.tokens > 0 && missing.length === 0;
  return { message: remindersMessage(reminders, file), tone: isWhole ? 'success' : 'warning' };
}
