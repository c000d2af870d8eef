// What surrounds every page: who and where one is, the way around, and the way out.
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { configuration } from '../api/configuration.ts';
import { canSeeAccountTokens, ROLE_LABELS } from '../domain/role.ts';
import type { Account } from '../domain/user.ts';
import { currentAccountQuery, currentUserQuery } from '../features/session/session-queries.ts';
import { SignOutButton } from '../features/session/sign-out-button.tsx';
import { SudoClock } from '../features/sudo/sudo-clock.tsx';
import { SudoProvider } from '../features/sudo/sudo-provider.tsx';
import { RevealHost } from '../features/tokens/reveal/reveal-host.tsx';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import { useDemoBanner } from './demo/banner-context.ts';
import { useTheme } from './preferences.ts';
import styles from './root-layout.module.css';

const AccountSwitcher = lazy(() =>
  import('../features/session/account-switcher.tsx').then(module => ({ default: module.AccountSwitcher })),
);

const AccountGate = lazy(() =>
  import('../features/session/account-gate.tsx').then(module => ({ default: module.AccountGate })),
);

export function RootLayout() {
  const signedIn = useLocation({ select: location => location.pathname !== '/sign-in' });
  const [theme, setTheme] = useTheme();
  const only = configuration().account;
  const account = useQuery({ ...currentAccountQuery, enabled: signedIn && only !== null }).data;
  const gated = signedIn && only !== null && account?.id !== only;
  return (
    <RevealHost>
      {/* A question for the password ends with the session that it was about. */}
      <SudoProvider key={signedIn ? 'session' : 'no session'}>
        <AppFrame
          brand={
            <Link to="/account/personal/tokens">
              <Icon name="key" /> Token Console
            </Link>
          }
          nav={signedIn && !gated && <Navigation />}
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
            gated ? (
              <Suspense>
                <AccountGate accountId={only} />
              </Suspense>
            ) : (
              <Outlet />
            )
          }
        />
      </SudoProvider>
    </RevealHost>
  );
}

/** Which pages there are for whom (product rule 15); while that isn't known, those for everyone. */
function Navigation() {
  const user = useQuery(currentUserQuery).data;
  const link = (
    to: '/account/personal/tokens' | '/account/tokens' | '/account/people' | '/account/events',
    label: string,
  ) => (
    <Link key={to} to={to} activeOptions={{ includeSearch: false }}>
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

/** Rule 18: someone of several accounts must always see which one they act in. */
function Identity() {
  const { data: account, isError, refetch } = useQuery(currentAccountQuery);
  const user = useQuery(currentUserQuery).data;
  return (
    <dl className={styles.identity}>
      <div>
        <dt className="visually-hidden">Account</dt>
        <dd>
          {account ? (
            <AccountName account={account} />
          ) : isError ? (
            <>
              Account unknown: it could not be loaded.{' '}
              <Button size="small" variant="quiet" onClick={() => refetch()}>
                Retry
              </Button>
            </>
          ) : (
            '…'
          )}
        </dd>
      </div>
      <div>
        <dt className="visually-hidden">Signed in as</dt>
        <dd>{user ? `${user.name} · ${ROLE_LABELS[user.role]}` : '…'}</dd>
      </div>
    </dl>
  );
}

function AccountName({ account }: { readonly account: Account }) {
  const name = (
    <>
      <strong>{account.name}</strong> <code>{account.id}</code>
    </>
  );
  // Who works in one account alone has nowhere to switch to.
  if (configuration().account !== null) return name;
  return (
    <Suspense fallback={name}>
      <AccountSwitcher account={account}>{name}</AccountSwitcher>
    </Suspense>
  );
}
