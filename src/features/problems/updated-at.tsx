// Says when a list was loaded, because it can stay on the screen for long.
import { formatSince } from '../../domain/time-zone.ts';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { useNow } from '../../ui/use-now.ts';

/** @param at by the API's clock; `null` while nothing is loaded. */
export function UpdatedAt({ at }: { readonly at: Date | null }) {
  const timeZone = useTimeZone();
  const now = useNow(30_000);
  if (at === null) return null;
  return (
    <span>
      {' · '}Updated <time dateTime={at.toISOString()}>{formatSince(at, now, timeZone)}</time>
    </span>
  );
}
