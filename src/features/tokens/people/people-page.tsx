// The people page: everyone in the account, their token counts, and off-boarding.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { oldestShown } from '../../../api/audit/audit-snapshot.ts';
import { PAGE_SIZES } from '../../../domain/audit/audit-query.ts';
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import { filterPeople, sortPeople } from '../../../domain/people-list.ts';
import type { User } from '../../../domain/user.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { lazyPart, usePreload } from '../../problems/lazy-part.tsx';
import { LoadProblems } from '../../problems/load-problems.tsx';
import { currentAccountQuery } from '../../session/session-queries.ts';
import { auditQuery } from '../account/account-queries.ts';
import { nearestButton } from '../focus-target.ts';
import { ListToolbar } from '../list-toolbar.tsx';
import { pageSizeParam } from '../page-params.ts';
import { formatOrder, toFilterText } from '../search-params.ts';
import shared from '../tokens.module.css';
import styles from './people.module.css';
import { PEOPLE_ORDERS } from './people-columns.ts';
import { ALL_PEOPLE, hasData, peopleQuery } from './people-queries.ts';
import { type PeopleQuery, parsePeopleOrder } from './people-search.ts';
import { offBoardButtonId, PeopleTable } from './people-table.tsx';
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

  const matching = sortPeople(filterPeople(all ?? [], address.text), address.order);
  const pages = Math.max(1, Math.ceil(matching.length / address.pageSize));
  const page = Math.min(address.page, pages);
  const shown = matching.slice((page - 1) * address.pageSize, page * address.pageSize);

  const close = (userDeleted: boolean) => {
    onAddress({ personId: null });
    void queryClient.invalidateQueries(ALL_PEOPLE);
    if (userDeleted) reloadPeople.mutate();
  };

  return (
    <div className={shared.page}>
      <PageHeader
        title="People"
        description={`Everyone in ${account?.name ?? 'this account'}, and the tokens they hold. Off-board those who leave.`}
      />
      <LoadProblems customerId={customerId} sources={sources} />
      {all && address.personId !== null && opened === null && (
        <UnknownPerson onShowEveryone={() => onAddress({ personId: null })} />
      )}
      {all === undefined && sources.people.status !== 'failed' && (
        <TableSkeleton label="the people of the account" />
      )}
      {all && (
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
          {shown.length === 0 ? (
            <EmptyState
              title="Nobody matches"
              icon="search"
              action={<Button onClick={() => onAddress({ text: '', page: 1 })}>Clear filters</Button>}
            >
              None of the {all.length} people contains “{address.text}” in name, login, id or role.
            </EmptyState>
          ) : (
            <>
              <PeopleTable
                people={shown}
                sources={sources}
                ownId={user.id}
                order={address.order}
                onOrder={order => onAddress({ order, page: 1 })}
                onOffBoard={personId => onAddress({ personId })}
                now={now}
              />
              <Pager
                id="people-pager"
                label="Pages of people"
                page={page}
                pages={pages}
                onPage={next => onAddress({ page: next })}
                sizing={{
                  size: address.pageSize,
                  sizes: PAGE_SIZES,
                  onSize: size => onAddress({ pageSize: pageSizeParam(String(size)), page: 1 }),
                }}
              >
                <p className={styles.count} role="status">
                  {matching.length === all.length
                    ? `${all.length.toLocaleString('en-GB')} people`
                    : `${matching.length.toLocaleString('en-GB')} of ${all.length.toLocaleString('en-GB')} people`}
                </p>
              </Pager>
            </>
          )}
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
              shown.map(row => row.user.id),
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
