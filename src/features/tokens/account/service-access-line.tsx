// Counts the tokens with access to a service: those limited to it, and those for all services.
import { useQuery } from '@tanstack/react-query';
import type { AuditView } from '../../../domain/audit/audit-view.ts';
import { servicesQuery } from '../service-queries.ts';

type ServiceAccessLineProps = {
  readonly serviceId: string;
  readonly serviceAccess: NonNullable<AuditView['serviceAccess']>;
};

export function ServiceAccessLine({ serviceId, serviceAccess: { limited, all } }: ServiceAccessLineProps) {
  const services = useQuery(servicesQuery).data;
  const name = services?.rows.find(service => service.id === serviceId)?.name ?? serviceId;
  return (
    <p>
      {count(limited)} limited to {name}, {all.toLocaleString('en-GB')}{' '}
      {all === 1 ? 'reaches it because it is for all services' : 'reach it because they are for all services'}
      .
    </p>
  );
}

function count(tokens: number): string {
  return tokens === 1 ? '1 token is' : `${tokens.toLocaleString('en-GB')} tokens are`;
}
