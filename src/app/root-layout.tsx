// The layout around every page: brand, navigation, account, and the menu of the user.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useSyncExternalStore } from 'react';
import { configuration } from '../api/configuration.ts';
import { preloadParts } from '../api/preload-parts.ts';
import { clockOffset, onClockOffsetChange } from '../api/server-clock.ts';
import { isolatedText } from '../domain/foreign-text.ts';
import { canSeeAccountTokens } from '../domain/role.ts';
import { type PagePath, pageAt } from '../features/navigation/addresses.ts';
import { Link } from '../features/navigation/link.tsx';
import { useAddress } from '../features/navigation/use-navigation.ts';
import { lazyPart, usePreload } from '../features/problems/lazy-part.tsx';
import { RequestProblem } from '../features/problems/request-problem.tsx';
import { CurrentAccount } from '../features/session/current-account.tsx';
import { SessionEnd } from '../features/session/session-end.tsx';
import { currentAccountQuery, currentUserQuery } from '../features/session/session-queries.ts';
import { UserMenu } from '../features/session/user-menu.tsx';
import { UserProblem } from '../features/session/user-problem.tsx';
import { SudoClock } from '../features/sudo/sudo-clock.tsx';
import { SudoProvider } from '../features/sudo/sudo-provider.tsx';
import { AppFrame } from '../ui/app-frame.tsx';
import { Icon } from '../ui/icon.tsx';
import { HeadingArrivalContext } from '../ui/page-heading.tsx';
import { useDemoBanner } from './demo/banner-context.ts';
import { useDisplay } from './display.ts';
import { isSignedIn, NOT_FOUND, PAGES } from './pages.ts';
import { PaletteLauncher } from './palette/palette-launcher.tsx';
import { useTheme } from './preferences.ts';
import styles from './root-layout.module.css';
import { onSecretInAddress, wasSecretInAddress } from './secret-in-address.ts';
import { usePageArrival } from './use-page-arrival.ts';

const AccountGate = lazyPart(() =>
  import('../features/session/account-gate.tsx').then(module => module.AccountGate),
);

const ClockAlert = lazyPart(() => import('./clock-alert.tsx').then(module => module.ClockAlert));

const SecretInAddressAlert = lazyPart(() =>
  import('./secret-in-address-alert.tsx').then(module => module.SecretInAddressAlert),
);

const DisplayChoices = lazyPart(() => import('./display-choices.tsx').then(module => module.DisplayChoices));

const PrivacySign = lazyPart(() => import('./privacy-sign.tsx').then(module => module.PrivacySign));

const API_PARTS = { preload: preloadParts };

export function RootLayout() {
  const path = useAddress(({ pathname }) => pageAt(pathname));
  const signedIn = isSignedIn(path);
  const clocksDiffer = useSyncExternalStore(onClockOffsetChange, clockOffset) !== 0;
  const hadSecret = useSyncExternalStore(onSecretInAddress, wasSecretInAddress);
  const theme = useTheme();
  // Without a connection they could not be loaded when they are needed.
  usePreload(RequestProblem, API_PARTS, DisplayChoices);
  const requiredAccountId = configuration().account;
  const account = useQuery({ ...currentAccountQuery, enabled: signedIn }).data;
  const isGated = signedIn && requiredAccountId !== null && account?.id !== requiredAccountId;
  const { title, part: Page } = path === null ? NOT_FOUND : PAGES[path];
  const { isPrivate } = useDisplay();
  const accountTitle = signedIn && account && !isPrivate ? [isolatedText(account.name)] : [];
  const onHeading = usePageArrival(path ?? '', [title, ...accountTitle, 'Token Console'].join(' – '));
  return (
    <SudoProvider>
      <AppFrame
        brand={
          <Link to="/account/personal/tokens">
            <Icon name="key" />
            <span>Token Console</span>
          </Link>
        }
        nav={signedIn && !isGated && <Navigation path={path} />}
        account={signedIn && <CurrentAccount />}
        actions={
          <>
            {signedIn && !isGated && <PaletteLauncher onTheme={theme[1]} />}
            {isPrivate && <PrivacySign />}
            {signedIn && <SudoClock />}
            {signedIn ? (
              <UserMenu theme={<DisplayChoices theme={theme} inMenu />} />
            ) : (
              <DisplayChoices theme={theme} inMenu={false} />
            )}
          </>
        }
        banner={useDemoBanner()}
        main={
          <>
            {signedIn && <SessionEnd />}
            <div className={styles.alerts}>
              {clocksDiffer && <ClockAlert />}
              {hadSecret && <SecretInAddressAlert />}
              {signedIn && !isGated && <UserProblem />}
            </div>
            <HeadingArrivalContext value={onHeading}>
              {isGated ? <AccountGate accountId={requiredAccountId} /> : <Page />}
            </HeadingArrivalContext>
          </>
        }
      />
    </SudoProvider>
  );
}

/** Links to the pages that the user's role allows (product rule 15), or that every role allows until it is known. */
function Navigation({ path }: { readonly path: PagePath | null }) {
  const user = useQuery(currentUserQuery).data;
  const link = (to: PagePath, label: ReactNode) => (
    <Link key={to} to={to} current={path?.startsWith(to) === true}>
      {label}
    </Link>
  );
  return (
    <>
      {link('/account/personal/tokens', <TokensLabel whose="Personal" />)}
      {user &&
        canSeeAccountTokens(user.role) && [
          link('/account/tokens', <TokensLabel whose="Account" />),
          link('/account/people', 'People'),
        ]}
      {link('/account/events', 'Events')}
    </>
  );
}

/** On a narrow window one word of it is seen, and both are heard. */
function TokensLabel({ whose }: { readonly whose: string }) {
  return (
    <>
      <span>{whose}</span>
      <span className={styles.tokens}> tokens</span>
    </>
  );
}
