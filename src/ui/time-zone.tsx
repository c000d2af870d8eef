// Provides the time zone in which dates are shown.
import { createContext, type ReactNode, use } from 'react';

const TimeZoneContext = createContext('UTC');

export function TimeZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <TimeZoneContext value={timeZone}>{children}</TimeZoneContext>;
}

/** An IANA name such as `Europe/Berlin`. */
export function useTimeZone(): string {
  return use(TimeZoneContext);
}
