// Who and what can change or purge a service now: numbers of users and tokens, each of which filters the list.
import { useQuery } from '@tanstack/react-query';
import type { AccountAudit } from '../../../api/audit/account-audit.ts';
import { type AuditQuery, NO_FILTER } from '../../../domain/audit/audit-query.ts';
import { tokenCount } from '../../../domain/deletion-words.ts';
import { ABILITY_LABELS } from '../../../domain/impact/ability.ts';
import type { ServiceRights } from '../../../domain/impact/service-rights.ts';
import { lowerRole, ROLE_LABELS } from '../../../domain/role.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { Link } from '../../navigation/link.tsx';
import { formatAuditQuery } from '../account/account-search.ts';
import { WorkerProblem } from '../account/worker-problem.tsx';
import styles from './impact.module.css';

export type ServiceRightsPanelProps = {
  readonly audit: AccountAudit;
  readonly query: AuditQuery;
  readonly serviceId: string;
  /** The number of tokens in the list, which changes as tokens are deleted. */
  readonly total: number;
  /** When the lists were loaded. */
  readonly updatedAt: Date | null;
  /** Whether all tokens are loaded. */
  readonly isWhole: boolean;
};

export function ServiceRightsPanel(props: ServiceRightsPanelProps) {
  const { audit, query, serviceId, total, updatedAt, isWhole } = props;
  const { data, error, refetch } = useQuery({
    // Under "account", which a change of the session drops.
    queryKey: ['account', 'audit-service-rights', serviceId, total, updatedAt?.getTime()],
    queryFn: () => audit.serviceRights(serviceId),
    // Tokens expire as time passes. This asks the worker, not the API.
    refetchInterval: 60_000,
    gcTime: 0,
  });
  if (error)
    return (
      <WorkerProblem title="Couldn’t count them." error={error} onRetry={() => void refetch()}>
        The tokens below are not affected. Retry.
      </WorkerProblem>
    );
  if (data === undefined) return <p>Counting…</p>;
  return (
    <div className={styles.rights}>
      <RightsTable rights={data} query={query} serviceId={serviceId} />
      <div>
        <Users rights={data} />
        <p className={styles.muted}>{notes(data, isWhole)}</p>
      </div>
    </div>
  );
}

type RightsTableProps = Pick<ServiceRightsPanelProps, 'query' | 'serviceId'> & {
  readonly rights: ServiceRights;
};

function RightsTable({ rights, query, serviceId }: RightsTableProps) {
  const filter = { ...NO_FILTER, serviceId };
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Can</th>
          <th scope="col">Users</th>
          <th scope="col">Tokens limited to it</th>
          <th scope="col">Tokens for all services</th>
        </tr>
      </thead>
      <tbody>
        {rights.abilities.map(({ ability, users, ...counts }) => (
          <tr key={ability}>
            <th scope="row">{ABILITY_LABELS[ability]}</th>
            <td>{users === 0 ? 'None' : formatCount(users)}</td>
            {(['limited', 'all'] as const).map(access => (
              <td key={access}>
                {counts[access] === 0 ? (
                  <span>None</span>
                ) : (
                  <Link
                    to="/account/tokens"
                    search={formatAuditQuery({
                      ...query,
                      filter: { ...filter, ability, access },
                      page: 1,
                      openId: null,
                    })}
                  >
                    {tokenCount(counts[access])}
                  </Link>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Users({ rights: { roles } }: { readonly rights: ServiceRights }) {
  if (roles.length === 0) return null;
  return (
    <p>
      {'Users by role: '}
      {roles.map(({ role, count }, index) => (
        <span key={role}>
          {index > 0 && ', '}
          <Link to="/account/people" search={{ q: ROLE_LABELS[role] }}>
            {`${formatCount(count)} ${lowerRole(role)}${count === 1 ? '' : 's'}`}
          </Link>
        </span>
      ))}
    </p>
  );
}

function notes({ tls, unknownUsers, unknownTokens }: ServiceRights, isWhole: boolean): string {
  return [
    'Locked users, expired tokens and browser sessions are not counted. The API doesn’t say whether an engineer is limited to some services.',
    ...(tls > 0
      ? [
          `${formatCount(tls)} automation ${tls === 1 ? 'token' : 'tokens'} can also change the TLS certificates and domains of all services.`,
        ]
      : []),
    ...(unknownUsers + unknownTokens > 0
      ? [
          `The role or scope of ${formatCount(unknownUsers)} users and ${formatCount(unknownTokens)} tokens isn’t known. They are counted as if they could do everything.`,
        ]
      : []),
    ...(isWhole ? [] : ['Not all tokens are loaded and up to date, so there may be more.']),
  ].join(' ');
}
