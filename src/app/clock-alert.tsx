// Alert on every page while the computer's clock is wrong.
import { useSyncExternalStore } from 'react';
import { clockOffset, onClockOffsetChange } from '../api/server-clock.ts';
import { Alert } from '../ui/alert.tsx';
import { useTimeZone } from '../ui/time-zone.tsx';
import { useNow } from '../ui/use-now.ts';
import { clockMessage } from './clock-message.ts';

export function ClockAlert() {
  const offset = useSyncExternalStore(onClockOffsetChange, clockOffset);
  const api = useNow(30_000);
  const message = clockMessage(new Date(api.getTime() - offset), api, useTimeZone());
  return (
    message && (
      <Alert tone="warning" title={message.title}>
        {message.advice}
      </Alert>
    )
  );
}
