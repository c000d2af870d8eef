// The services a token can access: names, or ids of services that no longer exist.
import { useQuery } from '@tanstack/react-query';
import { type Access, accessToIds } from '../../domain/access.ts';
import { hasGaps } from '../../domain/gaps.ts';
import { ForeignText } from '../text/foreign-text.tsx';
import { servicesQuery } from './service-queries.ts';
import styles from './tokens.module.css';

export function ServiceNames({ access }: { readonly access: Access }) {
  const services = useQuery({ ...servicesQuery, enabled: access.kind === 'limited' });
  if (access.kind === 'all') return <span>All services</span>;
  if (access.kind === 'none') return <span>No services</span>;
  const names = new Map(services.data?.rows.map(service => [service.id, service.name]));
  return (
    <ul className={styles.services}>
      {accessToIds(access).map(id => (
        <li key={id}>
          <ServiceName id={id} name={names.get(id)} />
          {services.data && !hasGaps(services.data) && !names.has(id) && <span> (no longer exists)</span>}
        </li>
      ))}
    </ul>
  );
}

function ServiceName({ id, name }: { readonly id: string; readonly name: string | undefined }) {
  if (name !== undefined) return <ForeignText text={name} />;
  return (
    <code>
      <ForeignText text={id} />
    </code>
  );
}
