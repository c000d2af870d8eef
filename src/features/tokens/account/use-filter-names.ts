// The names of the owner and the service in a filter, which itself has their ids.
import { useQuery } from '@tanstack/react-query';
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import { servicesQuery } from '../service-queries.ts';
import { auditPeopleQuery } from './account-queries.ts';
import type { FilterInUse } from './filters-in-use.ts';

/** @param peopleCount the number of people loaded. */
export function useFilterNames(
  customerId: string,
  peopleCount: number,
  { ownerId, serviceId }: Pick<AuditFilter, 'ownerId' | 'serviceId'>,
): Partial<Record<FilterInUse['name'], string | undefined>> {
  const people = useQuery({
    ...auditPeopleQuery(customerId, peopleCount),
    enabled: peopleCount > 0 && ownerId !== null,
  }).data;
  const services = useQuery({ ...servicesQuery, enabled: serviceId !== null }).data;
  return {
    ownerId: people?.find(({ user }) => user.id === ownerId)?.user.name,
    serviceId: services?.rows.find(({ id }) => id === serviceId)?.name,
  };
}
