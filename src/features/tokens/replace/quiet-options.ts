// The quiet times that can be chosen, with the one that fits how the old token was used.
import { defaultQuietMs, quietMsOf, type Replacement } from '../../../domain/replacement/replacement.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const CHOICES = [15 * MINUTE, HOUR, DAY, 7 * DAY];

export function quietOptions(
  replacement: Replacement,
): readonly { readonly value: number; readonly label: string }[] {
  const suggested = defaultQuietMs(replacement);
  const values = new Set([suggested, quietMsOf(replacement), ...CHOICES]);
  return [...values]
    .toSorted((a, b) => a - b)
    .map(value => ({
      value,
      label: value === suggested ? `${duration(value)} (suggested)` : duration(value),
    }));
}

/** "15 minutes", "3 hours" */
export function duration(milliseconds: number): string {
  const [size, one, other] =
    milliseconds >= DAY
      ? ([DAY, 'day', 'days'] as const)
      : milliseconds >= HOUR
        ? ([HOUR, 'hour', 'hours'] as const)
        : ([MINUTE, 'minute', 'minutes'] as const);
  const count = Math.ceil(milliseconds / size);
  return `${count} ${count === 1 ? one : other}`;
}
