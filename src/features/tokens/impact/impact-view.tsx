// What will break if tokens are deleted: who uses them, what could take over, and the same as a change ticket.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { changeTicket } from '../../../domain/impact/change-ticket.ts';
import { AFFECTED_LISTS, IMPACT_BASIS, impactSummary } from '../../../domain/impact/impact-words.ts';
import { tokenType } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { DetailsList } from '../../../ui/details-list.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { useNow } from '../../../ui/use-now.ts';
import { hrefOf } from '../../navigation/addresses.ts';
import { currentAccountQuery } from '../../session/session-queries.ts';
import { WorkerProblem } from '../account/worker-problem.tsx';
import { servicesQuery } from '../service-queries.ts';
import { AffectedItems } from './affected-items.tsx';
import styles from './impact.module.css';
import { ImpactLoading } from './impact-loading.tsx';
import { useImpact } from './use-impact.ts';

export type ImpactViewProps = {
  /** The tokens to be deleted. */
  readonly rows: readonly Pick<AuditRow, 'token' | 'owner'>[];
  /** The user who deletes. */
  readonly user: User;
};

export function ImpactView({ rows, user }: ImpactViewProps) {
  const now = useNow(60_000);
  const tokens = useMemo(() => rows.filter(({ token }) => tokenType(token) !== 'session'), [rows]);
  const ids = useMemo(() => tokens.map(({ token }) => token.id), [tokens]);
  const { impact, error, retry, compared } = useImpact(ids, user, now);
  const account = useQuery(currentAccountQuery).data;
  const services = useQuery(servicesQuery).data?.rows;
  const names = useMemo(() => new Map(services?.map(({ id, name }) => [id, name])), [services]);
  const serviceName = (id: string) => names.get(id) ?? id;

  if (error)
    return (
      <WorkerProblem title="Couldn’t find out what breaks." error={error} onRetry={retry}>
        The tokens can still be deleted. Retry.
      </WorkerProblem>
    );
  if (impact === null) return <ImpactLoading />;
  return (
    <>
      <p>{impactSummary(impact)}</p>
      {impact.used > 0 && (
        <DetailsList
          items={AFFECTED_LISTS.filter(({ key }) => impact[key].count > 0).map(({ key, one, other }) => ({
            term: impact[key].count === 1 ? one : `${other} (${formatCount(impact[key].count)})`,
            detail: (
              <AffectedItems
                list={impact[key]}
                nameOf={key === 'services' ? serviceName : what => what}
                // One token has one last use, which its facts have said.
                withUse={ids.length > 1}
                now={now}
              />
            ),
          }))}
        />
      )}
      <div className={styles.foot}>
        <CopyButton
          label="Copy as a change ticket"
          text={changeTicket({
            tokens,
            impact,
            compared,
            account: account ? `${account.name} (${account.id})` : user.customerId,
            by: user,
            now,
            serviceName,
            eventsUrl: location.origin + hrefOf('/account/events', {}),
          })}
        />
        <Disclosure summary="How this is known">
          <p className={styles.muted}>{`${IMPACT_BASIS} ${compared}`}</p>
        </Disclosure>
      </div>
    </>
  );
}
