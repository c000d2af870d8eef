// A point in time: relative, and exact in the time zone shown.
import { formatInstant, formatPast, formatRelative } from '../../domain/time-zone.ts';
import { Time } from '../../ui/time.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';

type InstantProps = {
  readonly at: Date;
  readonly now: Date;
  /** Set it for what may still happen, such as an expiry. Everything else is in the past. */
  readonly mayCome?: boolean;
};

export function Instant({ at, now, mayCome = false }: InstantProps) {
  const timeZone = useTimeZone();
  const relative = (mayCome ? formatRelative : formatPast)(at, now);
  return <Time date={at} absolute={formatInstant(at, timeZone)} relative={relative} />;
}
