// The create page: asks for sudo, then shows the form.
import { useQuery } from '@tanstack/react-query';
import { canCreateAutomationTokens } from '../../../domain/role.ts';
import { ACTIVE_TOKEN_LIMIT } from '../../../domain/token.ts';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { useAddress, useNavigation, useSearch } from '../../navigation/use-navigation.ts';
import { currentAccountQuery, currentUserQuery, sessionTokenQuery } from '../../session/session-queries.ts';
import { useReadOnlySession } from '../../session/use-read-only-session.ts';
import { TokenReadsOnly } from '../../sudo/sudo-by-token.tsx';
import { activeCount } from '../active-count.ts';
import { automationReason, useAutomationNote } from '../automation-refusal.ts';
import { ownTokensQuery } from '../token-queries.ts';
import { CreateIntro } from './create-intro.tsx';
import type { FormValues } from './form-values.ts';
import { CopyFormLink } from './least/copy-form-link.tsx';
import { linkLosses } from './least/link-losses.ts';
import { LinkNotice } from './least/link-notice.tsx';
import { formFromLink } from './least/link-parameters.ts';
import { TokenForm } from './token-form.tsx';
import { tokenPolicy } from './token-policy.ts';
import { useSudoOnArrival } from './use-sudo-on-arrival.ts';

export function CreatePage() {
  const user = useQuery(currentUserQuery);
  const account = useQuery(currentAccountQuery);
  const session = useQuery(sessionTokenQuery);
  const isReadOnly = useReadOnlySession();
  const ownTokens = useQuery(ownTokensQuery);
  const tokens = ownTokens.data?.rows ?? [];
  const now = useNow(30_000);
  const note = useAutomationNote();
  // What is known to be refused is said before the password is asked.
  const isKnown = ![user, account, session, ownTokens].some(query => query.isPending);
  const isRefused = isReadOnly || activeCount(tokens, now) >= ACTIVE_TOKEN_LIMIT;
  useSudoOnArrival(isKnown && !isRefused, note);
  const accountData = account.data ?? null;
  const { go } = useNavigation();
  const timeZone = useTimeZone();
  const search = useSearch('/account/personal/tokens/new');
  const query = useAddress(address => address.search);
  const isAutomationRefused = user.data ? automationReason(user.data, accountData) !== null : true;
  const creator = {
    role: user.data?.role ?? '',
    canAutomate: canCreateAutomationTokens(user.data?.role ?? '') && !isAutomationRefused,
  };
  const filled = formFromLink(search, creator, now, timeZone, tokenPolicy());
  const intro = (type: FormValues['type']) => (
    <>
      <CreateIntro type={type} account={accountData} tokens={tokens} now={now} />
      {filled && (
        <LinkNotice
          refused={[...linkLosses(query), ...filled.refused]}
          serviceIds={filled.values.serviceIds}
        />
      )}
    </>
  );
  return (
    <>
      {user.data && !isReadOnly ? (
        <TokenForm
          user={user.data}
          account={accountData}
          tokens={tokens}
          now={now}
          {...(filled && { initial: filled.values })}
          intro={intro}
          aside={<CopyFormLink now={now} />}
          onDone={type => {
            const to = type === 'user' ? '/account/personal/tokens' : '/account/tokens';
            void go(to, { replace: true, force: true });
          }}
          onCancel={() => go('/account/personal/tokens')}
        />
      ) : (
        intro('user')
      )}
      {isReadOnly && <TokenReadsOnly purpose="create a token" />}
      {user.isPending && <TableSkeleton label="the form" />}
    </>
  );
}
