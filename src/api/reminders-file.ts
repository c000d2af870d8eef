// Reminders of tokens as a calendar file (RFC 5545). Its times are in UTC, and every calendar shows them in its own zone.
import { ICalAlarmType, ICalCalendar, ICalEvent, ICalEventTransparency } from 'ical-generator';
import {
  ALARM_DAYS,
  type Reminder,
  type ReminderContext,
  type Reminders,
  type ReminderToken,
  remindersOf,
} from '../domain/reminders.ts';

/** `tokens` is 0 if the file has no event, so that it is not worth saving. */
export type RemindersFile = Omit<Reminders, 'events'> & { readonly blob: Blob };

/** How many events are written at once. They take about 10 ms. */
const AT_ONCE = 50;

/** The most octets in a line (RFC 5545, section 3.1). */
const LINE_LENGTH = 75;

const END = 'END:VCALENDAR';
const MINUTE = 60_000;
const DAY_IN_SECONDS = 86_400;

/** @param pause is awaited again and again while the file is written, so that the page or worker can do something else. */
export async function remindersFile(
  tokens: readonly ReminderToken[],
  context: ReminderContext,
  now: Date,
  pause: () => Promise<void> = nextTask,
): Promise<RemindersFile> {
  const { events, ...facts } = remindersOf(tokens, context, now);
  const calendar = new ICalCalendar({
    prodId: { company: 'Token Console', product: 'Reminders', language: 'EN' },
  });
  const parts = [calendar.toString().slice(0, -END.length)];
  for (let from = 0; from < events.length; from += AT_ONCE) {
    if (from > 0) await pause();
    const some = events.slice(from, from + AT_ONCE).map(each => eventOf(each, now, calendar).toString());
    parts.push(some.join('').split('\r\n').map(foldLine).join('\r\n'));
  }
  parts.push(`${END}\r\n`);
  return { ...facts, blob: new Blob(parts, { type: 'text/calendar;charset=utf-8' }) };
}

function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** As `foldLines` of the library, which takes ten times as long because it encodes each character alone. */
function foldLine(line: string): string {
  const octets = encoder.encode(line);
  if (octets.length <= LINE_LENGTH) return line;
  const parts: string[] = [];
  for (let from = 0; from < octets.length; ) {
    // The blank before each line but the first counts.
    let to = Math.min(from + LINE_LENGTH - (from > 0 ? 1 : 0), octets.length);
    while (isInsideCharacter(octets[to])) to--;
    parts.push(decoder.decode(octets.subarray(from, to)));
    from = to;
  }
  return parts.join('\r\n ');
}

/** Whether the octet continues a character of UTF-8. There is none after the last one. */
function isInsideCharacter(octet = 0): boolean {
  return (octet & 0b1100_0000) === 0b1000_0000;
}

function eventOf({ uid, at, summary, description, url }: Reminder, now: Date, calendar: ICalCalendar) {
  return new ICalEvent(
    {
      id: uid,
      stamp: now,
      // Later files have a higher number: calendars may ignore a change of an event without it.
      sequence: Math.floor(now.getTime() / MINUTE),
      start: at,
      summary,
      description,
      url,
      // The event takes no time, so it must not mark its owner as busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: ALARM_DAYS.map(days => ({
        type: ICalAlarmType.display,
        triggerBefore: days * DAY_IN_SECONDS,
        description: summary,
      })),
    },
    calendar,
  );
}
