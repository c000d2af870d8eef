// The root component: the router inside all context providers.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode, useState } from 'react';
import { onClockOffsetChange, serverNow } from '../api/server-clock.ts';
import { localTimeZone } from '../domain/time-zone.ts';
import { type DemoAccess, DemoAccessProvider } from '../features/session/demo-users.ts';
import { endSession } from '../features/session/end-session.ts';
import { LiveRegionProvider } from '../ui/live-region.tsx';
import { TimeZoneProvider } from '../ui/time-zone.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { ClockContext } from '../ui/use-now.ts';
import { DemoBannerProvider } from './demo/banner-context.ts';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './router.ts';

const CLOCK = { now: serverNow, subscribe: onClockOffsetChange };

type AppProps = {
  /** Banner and demo users of mock mode; `null` with a real API. */
  readonly demo: { readonly banner: ReactNode; readonly access: DemoAccess } | null;
  /** Shown above every page with a real API. */
  readonly warning?: ReactNode;
};

export function App({ demo, warning }: AppProps) {
  const [{ queryClient, router }] = useState(start);
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ClockContext value={CLOCK}>
          <TimeZoneProvider timeZone={localTimeZone()}>
            <DemoBannerProvider value={demo?.banner ?? warning}>
              <DemoAccessProvider value={demo?.access ?? null}>
                <LiveRegionProvider>
                  <ToastProvider>
                    <RouterProvider router={router} />
                  </ToastProvider>
                </LiveRegionProvider>
              </DemoAccessProvider>
            </DemoBannerProvider>
          </TimeZoneProvider>
        </ClockContext>
      </QueryClientProvider>
    </StrictMode>
  );
}

function start() {
  const queryClient = createQueryClient(() => endSession(queryClient, router, 'ended'));
  const router = createAppRouter(queryClient);
  return { queryClient, router };
}
