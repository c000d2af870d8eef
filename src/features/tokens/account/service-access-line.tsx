// Counts the tokens with access to a service: those limited to it, and those for all services.
import { useQuery } from '@tanstack/react-query';
import type { AuditView } from '../../../domain/audit/audit-view.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
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
      <span>{`${limited === 1 ? '1 token is' : `${formatCount(limited)} tokens are`} limited to `}</span>
      <ForeignText text={name} />
      <span>
        {`, ${formatCount(all)} ${all === 1 ? 'has' : 'have'} access to all services. Expired tokens are not counted.`}
      </span>
    </p>
  );
}
