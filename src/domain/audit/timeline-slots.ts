// The slots of the timeline: what has passed, the days of the next twelve months one by one or as weeks, what comes later, and never.
import { addDays, dayOf, LAST_DAY, startOfDay } from '../calendar-day.ts';
import { DAY } from '../time-zone.ts';

/** Days as `YYYY-MM-DD`. `from` is `null` in the first slot, and both are `null` in the last one, which is never. */
export type TimelineSlot = { readonly from: string | null; readonly to: string | null };

/** The day a year later; the 1 March after a 29 February. */
function yearAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC((year ?? 0) + 1, (month ?? 1) - 1, date)).toISOString().slice(0, 10);
}

/** Monday is 0. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The number of the day's week as in ISO 8601: week 1 has the year's first Thursday. */
export function weekOf(day: string): number {
  const thursday = addDays(day, 3 - weekdayOf(day));
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / DAY;
  return Math.floor(dayOfYear / 7) + 1;
}

/** The days from today to the Sunday after the same day of the next year. */
export function timelineDays(today: string): readonly string[] {
  const same = yearAfter(today);
  const last = addDays(same, 6 - weekdayOf(same));
  const count = (Date.parse(last) - Date.parse(today)) / DAY + 1;
  return Array.from({ length: count }, (_, index) => addDays(today, index));
}

/**
 * The first instant of each day and of the day after them, in milliseconds. Days follow one another, so that most need
 * no search: they start 24 hours after the day before.
 */
export function dayStarts(days: readonly string[], timeZone: string): Float64Array {
  const starts = new Float64Array(days.length + 1);
  const dayAt = (time: number) => dayOf(new Date(time), timeZone);
  let day = days[0] ?? LAST_DAY;
  let start = startOfDay(day, timeZone).getTime();
  starts[0] = start;
  for (let index = 1; index < starts.length; index += 1) {
    day = addDays(day, 1);
    const next = start + DAY;
    start = dayAt(next) === day && dayAt(next - 1) < day ? next : startOfDay(day, timeZone).getTime();
    starts[index] = start;
  }
  return starts;
}

/** The slots of {@link timelineDays}, with the days one by one, or by weeks from Monday to Sunday. */
export function timelineSlots(days: readonly string[], unit: 'day' | 'week'): readonly TimelineSlot[] {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const starts = unit === 'day' ? days : days.filter((day, index) => index === 0 || weekdayOf(day) === 0);
  const ends = unit === 'day' ? days : days.filter(day => weekdayOf(day) === 6);
  return [
    { from: null, to: addDays(first, -1) },
    ...starts.map((from, index) => ({ from, to: ends[index] ?? last })),
    { from: addDays(last, 1), to: LAST_DAY },
    { from: null, to: null },
  ];
}

/** The slot of each day's slot: the place of day `index` of {@link timelineDays} among {@link timelineSlots}. */
export function slotOfDay(days: readonly string[], unit: 'day' | 'week'): readonly number[] {
  let slot = 0;
  return days.map((day, index) => {
    if (unit === 'day' || index === 0 || weekdayOf(day) === 0) slot += 1;
    return slot;
  });
}
