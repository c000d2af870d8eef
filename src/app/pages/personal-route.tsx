// Route of the personal page: connects it to its search parameters.
import { useCallback, useMemo } from 'react';
import type { OwnTokensQuery } from '../../domain/audit/own-tokens.ts';
import { useNavigation, useSearch } from '../../features/navigation/use-navigation.ts';
import { lazyPart } from '../../features/problems/lazy-part.tsx';
import { PersonalPage } from '../../features/tokens/personal/personal-page.tsx';
import { formatPersonalQuery, parsePersonalQuery } from '../../features/tokens/personal/personal-search.ts';

const PATH = '/account/personal/tokens';

const TokenEvents = lazyPart(() =>
  import('../../features/events/token-events.tsx').then(module => module.TokenEvents),
);

export function PersonalRoute() {
  const search = useSearch(PATH);
  const { go } = useNavigation();
  const address = useMemo(() => parsePersonalQuery(search), [search]);
  const onAddress = useCallback(
    (patch: Partial<OwnTokensQuery>, replace = false) =>
      void go(PATH, {
        search: before => formatPersonalQuery({ ...parsePersonalQuery(before), ...patch }),
        replace,
      }),
    [go],
  );
  return (
    <PersonalPage
      address={address}
      onAddress={onAddress}
      renderEvents={tokenId => <TokenEvents tokenId={tokenId} />}
    />
  );
}
