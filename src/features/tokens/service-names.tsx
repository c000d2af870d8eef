// The services a token can access: names, or ids of services that no longer exist.
import { useQuery } from '@tanstack/react-query';
import { type Access, accessToIds } from '../../domain/access.ts';
import { hasGaps } from '../../domain/gaps.ts';
import { servicesQuery } from './service-queries.ts';
import styles from './tokens.module.css';

export function ServiceNames({ access }: { readonly access: Access }) {
  const services = useQuery({ ...servicesQuery, enabled: access.kind === 'limited' });
  if (access.kind === 'all') return 'All services';
  if (access.kind === 'none') return 'No services';
  const names = new Map(services.data?.rows.map(service => [service.id, service.name]));
  return (
    <ul className={styles.services}>
      {accessToIds(access).map(id => (
        <li key={id}>
          {names.get(id) ?? <code>{id}</code>}
          {services.data && !hasGaps(services.data) && !names.has(id) && ' (no longer exists)'}
        </li>
      ))}
    </ul>
  );
}
