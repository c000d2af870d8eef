// The root component: the router inside all context providers.
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, useState } from 'react';
import { onClockOffsetChange, serverNow } from '../api/server-clock.ts';
import { NavigationContext } from '../features/navigation/use-navigation.ts';
import { FailureBoundary } from '../features/problems/failure-boundary.tsx';
import { Problem } from '../features/problems/lazy-part.tsx';
import { type DemoAccess, DemoAccessProvider } from '../features/session/demo-users.ts';
import { RevealHost } from '../features/tokens/reveal/reveal-host.tsx';
import { LiveRegionProvider } from '../ui/live-region.tsx';
import { TimeZoneProvider } from '../ui/time-zone.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { ClockContext } from '../ui/use-now.ts';
import { DemoBannerProvider } from './demo/banner-context.ts';
import { shownTimeZone, useDisplay } from './display.ts';
import { RootLayout } from './root-layout.tsx';
import type { StartedApp } from './start-app.ts';

const CLOCK = { now: serverNow, subscribe: onClockOffsetChange };

type AppProps = StartedApp & {
  /** Banner and demo users of mock mode; `null` with a real API. */
  readonly demo: { readonly banner: ReactNode; readonly access: DemoAccess } | null;
  /** Shown above every page with a real API. */
  readonly warning?: ReactNode;
};

export function App({ queryClient, navigation, demo, warning }: AppProps) {
  const [attempt, setAttempt] = useState(0);
  // Renders again if the time zone is changed.
  useDisplay();
  const onRetry = () => setAttempt(count => count + 1);
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ClockContext value={CLOCK}>
          <TimeZoneProvider timeZone={shownTimeZone()}>
            <DemoBannerProvider value={demo?.banner ?? warning}>
              <DemoAccessProvider value={demo?.access ?? null}>
                <LiveRegionProvider>
                  <ToastProvider>
                    <NavigationContext value={navigation}>
                      {/* Above everything that can fail, so that no failure takes a secret with it. */}
                      <RevealHost>
                        <FailureBoundary
                          key={attempt}
                          fallback={error => (
                            <Problem place="page" failure={{ kind: 'render', error, onRetry }} />
                          )}
                        >
                          <RootLayout />
                        </FailureBoundary>
                      </RevealHost>
                    </NavigationContext>
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
