// Reminders as a calendar file (RFC 5545). Its times are in UTC, and every calendar shows them in its own time zone.
import { foldLines, ICalAlarmType, ICalCalendar, ICalEvent, ICalEventTransparency } from 'ical-generator';
import { ALARM_DAYS, type Reminder } from '../../../domain/reminders.ts';

/** How many events are written at once. The library takes about 15 ms for them. */
const AT_ONCE = 50;

const END = 'END:VCALENDAR';
const MINUTE = 60_000;
const DAY_IN_SECONDS = 86_400;

/** @param pause is awaited again and again while the file is written, so that the page stays usable. */
export async function calendarFile(
  reminders: readonly Reminder[],
  now: Date,
  pause: () => Promise<void>,
): Promise<string> {
  const calendar = new ICalCalendar({
    prodId: { company: 'Token Console', product: 'Reminders', language: 'EN' },
  });
  const start = calendar.toString().slice(0, -END.length);
  const parts = [start];
  for (let from = 0; from < reminders.length; from += AT_ONCE) {
    if (from > 0) await pause();
    const events = reminders.slice(from, from + AT_ONCE).map(each => eventOf(each, now, calendar).toString());
    parts.push(foldLines(events.join('')));
  }
  return `${parts.join('')}${END}\r\n`;
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
