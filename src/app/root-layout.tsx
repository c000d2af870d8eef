// The layout around every page: brand, navigation, account, user and sign-out.
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { configuration } from '../api/configuration.ts';
import { preloadParts } from '../api/preload-parts.ts';
import { clockOffset, onClockOffsetChange } from '../api/server-clock.ts';
import { isolatedText } from '../domain/foreign-text.ts';
import { canSeeAccountTokens, roleLabel } from '../domain/role.ts';
import type { Account } from '../domain/user.ts';
import { type PagePath, pageAt } from '../features/navigation/addresses.ts';
import { Link } from '../features/navigation/link.tsx';
import { useAddress } from '../features/navigation/use-navigation.ts';
import { lazyPart, usePreload } from '../features/problems/lazy-part.tsx';
import { RequestProblem } from '../features/problems/request-problem.tsx';
import { SessionEnd } from '../features/session/session-end.tsx';
import { currentAccountQuery, currentUserQuery } from '../features/session/session-queries.ts';
import { SignOutButton } from '../features/session/sign-out-button.tsx';
import { UserProblem } from '../features/session/user-problem.tsx';
import { SudoClock } from '../features/sudo/sudo-clock.tsx';
import { SudoProvider } from '../features/sudo/sudo-provider.tsx';
import { ForeignText } from '../features/text/foreign-text.tsx';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { HeadingArrivalContext } from '../ui/page-heading.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import { useDemoBanner } from './demo/banner-context.ts';
import { isSignedIn, NOT_FOUND, PAGES } from './pages.ts';
import { useTheme } from './preferences.ts';
import styles from './root-layout.module.css';
import { onSecretInAddress, wasSecretInAddress } from './secret-in-address.ts';
import { usePageArrival } from './use-page-arrival.ts';

const AccountSwitcher = lazyPart(
  () => import('../features/session/account-switcher.tsx').then(module => module.AccountSwitcher),
  // The name of the account, without the menu.
  { loading: ({ children }) => children, problem: ({ children }) => ({ instead: children }) },
);

const AccountGate = lazyPart(() =>
  import('../features/session/account-gate.tsx').then(module => module.AccountGate),
);

const ClockAlert = lazyPart(() => import('./clock-alert.tsx').then(module => module.ClockAlert));

const SecretInAddressAlert = lazyPart(() =>
  import('./secret-in-address-alert.tsx').then(module => module.SecretInAddressAlert),
);

const API_PARTS = { preload: preloadParts };

export function RootLayout() {
  const path = useAddress(({ pathname }) => pageAt(pathname));
  const signedIn = isSignedIn(path);
  const clocksDiffer = useSyncExternalStore(onClockOffsetChange, clockOffset) !== 0;
  const hadSecret = useSyncExternalStore(onSecretInAddress, wasSecretInAddress);
  const [theme, setTheme] = useTheme();
  // Without a connection they could not be loaded when they are needed.
  usePreload(RequestProblem, API_PARTS);
  const requiredAccountId = configuration().account;
  const account = useQuery({ ...currentAccountQuery, enabled: signedIn }).data;
  const isGated = signedIn && requiredAccountId !== null && account?.id !== requiredAccountId;
  const { title, part: Page } = path === null ? NOT_FOUND : PAGES[path];
  const accountTitle = signedIn && account ? [isolatedText(account.name)] : [];
  const onHeading = usePageArrival(path ?? '', [title, ...accountTitle, 'Token Console'].join(' – '));
  return (
    <SudoProvider>
      <AppFrame
        brand={
          <Link to="/account/personal/tokens">
            <Icon name="key" /> Token Console
          </Link>
        }
        nav={signedIn && !isGated && <Navigation path={path} />}
        account={signedIn && <Identity />}
        actions={
          <>
            {signedIn && <SudoClock />}
            <ThemeSwitch value={theme} onChange={setTheme} />
            {signedIn && <SignOutButton />}
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
  const link = (to: PagePath, label: string) => (
    <Link key={to} to={to} current={path?.startsWith(to) === true}>
      {label}
    </Link>
  );
  return (
    <>
      {link('/account/personal/tokens', 'Personal tokens')}
      {user &&
        canSeeAccountTokens(user.role) && [
          link('/account/tokens', 'Account tokens'),
          link('/account/people', 'People'),
        ]}
      {link('/account/events', 'Events')}
    </>
  );
}

/** The current account is always visible, because a user can belong to several (product rule 18). */
function Identity() {
  const { data: account, isError, refetch } = useQuery(currentAccountQuery);
  const user = useQuery(currentUserQuery);
  return (
    <dl className={styles.identity}>
      <div>
        <dt className="visually-hidden">Account</dt>
        <dd>
          {account ? (
            <AccountName account={account} />
          ) : isError ? (
            <>
              <span>Account unknown: it could not be loaded.</span>{' '}
              <Button
                size="small"
                variant="quiet"
                aria-label="Retry: load the account"
                onClick={() => refetch()}
              >
                Retry
              </Button>
            </>
          ) : (
            <span>…</span>
          )}
        </dd>
      </div>
      <div>
        <dt className="visually-hidden">Signed in as</dt>
        <dd>
          {user.data ? (
            <>
              <ForeignText text={user.data.name} /> · <span>{roleLabel(user.data.role)}</span>
            </>
          ) : user.isError ? (
            <>
              <span>User unknown: it could not be loaded.</span>{' '}
              <Button
                size="small"
                variant="quiet"
                aria-label="Retry: load the user"
                onClick={() => user.refetch()}
              >
                Retry
              </Button>
            </>
          ) : (
            <span>…</span>
          )}
        </dd>
      </div>
    </dl>
  );
}

function AccountName({ account }: { readonly account: Account }) {
  const name = (
    <>
      <strong>
        <ForeignText text={account.name} />
      </strong>{' '}
      <code translate="no">{account.id}</code>
    </>
  );
  // A console restricted to one account cannot switch.
  if (configuration().account !== null) return name;
  return <AccountSwitcher account={account}>{name}</AccountSwitcher>;
}
