// The people page: everyone in the account, their token counts, and off-boarding.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import type { User } from '../../../domain/user.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useListAnnouncement } from '../../../ui/use-list-announcement.ts';
import { useNow } from '../../../ui/use-now.ts';
import { lazyPart, usePreload } from '../../problems/lazy-part.tsx';
import { LoadProblems } from '../../problems/load-problems.tsx';
import { currentAccountQuery } from '../../session/session-queries.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { useAuditRefresh } from '../account/account-queries.ts';
import { nearestButton } from '../focus-target.ts';
import layout from '../list/list-page.module.css';
import { toFilterText } from '../search-params.ts';
import { useExistingPage } from '../use-existing-page.ts';
import { PeopleList } from './people-list.tsx';
import { peopleListState, peopleView } from './people-list-state.ts';
import { ALL_PEOPLE, hasData, peopleQuery } from './people-queries.ts';
import type { PeopleQuery } from './people-search.ts';
import { offBoardButtonId } from './people-table.tsx';
import { PeopleToolbar } from './people-toolbar.tsx';
import { UnknownPerson } from './unknown-person.tsx';

const OffBoarding = lazyPart(() => import('./off-boarding.tsx').then(module => module.OffBoarding), {
  problem:
    ({ onClose }) =>
    () =>
      onClose(false),
});

type PeoplePageProps = {
  /** The current user, a superuser. */
  readonly user: User;
  /** The query in the address. */
  readonly address: PeopleQuery;
  /** Changes the address; `replace` adds no history entry. */
  readonly onAddress: (patch: Partial<PeopleQuery>, replace?: boolean) => void;
};

const TITLE = 'People';
const SKELETON = <TableSkeleton label="the users" />;

/** Until it is known who is signed in. */
export function PeoplePageLoading() {
  return (
    <div className={layout.page}>
      <PageHeader title={TITLE} />
      {SKELETON}
    </div>
  );
}

export function PeoplePage({ user, address, onAddress }: PeoplePageProps) {
  const { customerId } = user;
  const audit = accountAudit();
  const { sources } = useSyncExternalStore(audit.subscribe, audit.snapshot);
  const refresh = useAuditRefresh(customerId);
  const { data: all } = useQuery({ ...peopleQuery(customerId, sources), enabled: hasData(sources.people) });
  const account = useQuery(currentAccountQuery).data;
  const queryClient = useQueryClient();
  const reloadPeople = useMutation({ mutationFn: () => accountAudit().load(customerId, ['people']) });
  const now = useNow(30_000);
  usePreload(OffBoarding);

  const opened = useOpenedPerson(address.personId, all);

  const view = all && peopleView(all, address);
  const isLoading = all === undefined && sources.people.status !== 'failed';
  useListAnnouncement(peopleListState(view ?? null, isLoading, address));

  useExistingPage(address.page, view?.pages ?? null, page => onAddress({ page }, true));

  const close = (userDeleted: boolean) => {
    onAddress({ personId: null });
    void queryClient.invalidateQueries(ALL_PEOPLE);
    if (userDeleted) reloadPeople.mutate();
  };

  return (
    <div className={layout.page}>
      <PageHeader
        title={TITLE}
        description={
          <>
            Users of {account ? <ForeignText text={account.name} /> : <span>this account</span>}
            <span> and their tokens. Off-board users who leave.</span>
          </>
        }
      />
      <LoadProblems customerId={customerId} sources={sources} />
      {all && address.personId !== null && opened === null && (
        <UnknownPerson onShowEveryone={() => onAddress({ personId: null })} />
      )}
      {isLoading && SKELETON}
      {view && (
        <>
          <PeopleToolbar
            text={address.text}
            onText={text => onAddress({ text: toFilterText(text), page: 1 }, true)}
          />
          <PeopleList
            view={view}
            address={address}
            onAddress={onAddress}
            sources={sources}
            ownId={user.id}
            onRefresh={refresh}
            now={now}
          />
        </>
      )}
      {opened && all && (
        <OffBoarding
          key={opened.user.id}
          person={opened}
          people={all}
          user={user}
          sources={sources}
          returnFocusTo={userDeleted =>
            nearestButton(
              offBoardButtonId,
              (view?.shown ?? []).map(row => row.user.id),
              opened.user.id,
              new Set(userDeleted ? [opened.user.id] : []),
            )
          }
          onClose={close}
        />
      )}
    </div>
  );
}

/** The person in the address. Kept while their off-boarding is open, even if a reloaded list no longer has them. */
function useOpenedPerson(
  personId: string | null,
  people: readonly PersonRow[] | undefined,
): PersonRow | null {
  const [opened, setOpened] = useState<PersonRow | null>(null);
  if (opened !== null && opened.user.id === personId) return opened;
  const found = people?.find(({ user }) => user.id === personId) ?? null;
  if (found !== opened) setOpened(found);
  return found;
}
