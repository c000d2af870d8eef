// A point in time: relative, and exact in the time zone shown.
import { formatInstant, formatRelative } from '../../domain/time-zone.ts';
import { Time } from '../../ui/time.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';

export function Instant({ at, now }: { readonly at: Date; readonly now: Date }) {
  const timeZone = useTimeZone();
  return <Time date={at} absolute={formatInstant(at, timeZone)} relative={formatRelative(at, now)} />;
}
