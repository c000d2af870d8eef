// The people page: everyone in the account, their token counts, and off-boarding.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { oldestShown } from '../../../api/audit/audit-snapshot.ts';
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import type { User } from '../../../domain/user.ts';
import { formatOrder } from '../../../ui/list-order.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useListAnnouncement } from '../../../ui/use-list-announcement.ts';
import { useNow } from '../../../ui/use-now.ts';
import { lazyPart, usePreload } from '../../problems/lazy-part.tsx';
import { LoadProblems } from '../../problems/load-problems.tsx';
import { currentAccountQuery } from '../../session/session-queries.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { auditQuery } from '../account/account-queries.ts';
import { nearestButton } from '../focus-target.ts';
import { ListToolbar } from '../list-toolbar.tsx';
import { toFilterText } from '../search-params.ts';
import shared from '../tokens.module.css';
import { useExistingPage } from '../use-existing-page.ts';
import { PEOPLE_ORDERS } from './people-columns.ts';
import { PeopleList } from './people-list.tsx';
import { peopleListState, peopleView } from './people-list-state.ts';
import { ALL_PEOPLE, hasData, peopleQuery } from './people-queries.ts';
import { type PeopleQuery, parsePeopleOrder } from './people-search.ts';
import { offBoardButtonId } from './people-table.tsx';
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
const SKELETON = <TableSkeleton label="the people of the account" />;

/** Until it is known who is signed in. */
export function PeoplePageLoading() {
  return (
    <div className={shared.page}>
      <PageHeader title={TITLE} />
      {SKELETON}
    </div>
  );
}

export function PeoplePage({ user, address, onAddress }: PeoplePageProps) {
  const { customerId } = user;
  const audit = accountAudit();
  const { sources } = useSyncExternalStore(
    useCallback(listener => audit.subscribe(listener), [audit]),
    () => audit.snapshot(),
  );
  useQuery(auditQuery(customerId));
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
    <div className={shared.page}>
      <PageHeader
        title={TITLE}
        description={
          <>
            Everyone in {account ? <ForeignText text={account.name} /> : <span>this account</span>}
            <span>, and the tokens they hold. Off-board those who leave.</span>
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
          <ListToolbar
            items="people"
            updatedAt={oldestShown(sources)}
            placeholder="Filter by name, login, id or role"
            text={address.text}
            onText={text => onAddress({ text: toFilterText(text), page: 1 }, true)}
            sortOptions={PEOPLE_ORDERS}
            sort={formatOrder(address.order)}
            onSort={value => onAddress({ order: parsePeopleOrder(value), page: 1 })}
          />
          <PeopleList
            view={view}
            address={address}
            onAddress={onAddress}
            sources={sources}
            ownId={user.id}
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
