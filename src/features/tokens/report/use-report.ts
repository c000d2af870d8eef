// The report of the filtered tokens as they are when it is opened: it must not change while it is read.
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { oldestShown } from '../../../api/audit/audit-snapshot.ts';
import { serverNow } from '../../../api/server-clock.ts';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import type { Report } from '../../../domain/audit/report-document.ts';
import { DEFAULT_THRESHOLDS } from '../../../domain/audit/thresholds.ts';
import type { Timeline } from '../../../domain/audit/timeline.ts';
import type { User } from '../../../domain/user.ts';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { currentAccountQuery } from '../../session/session-queries.ts';
import { missingFromExport } from '../account/export-gaps.ts';
import { filtersInUse } from '../account/filters-in-use.ts';
import { useFilterNames } from '../account/use-filter-names.ts';

type ReportState = {
  /** `null` while the worker counts. */
  readonly report: Report | null;
  readonly timeline: Timeline | null;
  readonly error: Error | null;
  readonly retry: () => void;
};

export function useReport({ filter, order }: AuditQuery, user: User): ReportState {
  const id = useId();
  const timeZone = useTimeZone();
  const account = useQuery(currentAccountQuery).data;
  const { people } = accountAudit().snapshot().sources;
  const peopleCount = people.status === 'ready' ? people.count : 0;
  const { ownerId, serviceId } = useFilterNames(user.customerId, peopleCount, filter);
  const { data, error, refetch } = useQuery({
    // Under "account", which a change of the session drops.
    queryKey: ['account', 'audit-report', id],
    queryFn: async () => {
      const audit = accountAudit();
      const { sources } = audit.snapshot();
      return {
        ...(await audit.report(filter, order, timeZone)),
        missing: missingFromExport(sources),
        listsAt: oldestShown(sources),
        at: serverNow(),
        timeZone,
        thresholds: filter.thresholds ?? DEFAULT_THRESHOLDS,
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Names of tokens stay no longer than the dialog.
    gcTime: 0,
  });
  const report = useMemo((): Report | null => {
    if (data === undefined) return null;
    const words = filtersInUse(filter).map(({ name, label, value }) => {
      if (name !== 'ownerId' && name !== 'serviceId') return { label, value: [value] };
      const known = name === 'ownerId' ? ownerId : serviceId;
      return { label, value: [{ foreign: known === undefined ? value : `${known} (${value})` }] };
    });
    return {
      ...data,
      account: { name: account?.name ?? null, id: user.customerId },
      by: user,
      filter: filter.text === '' ? words : [{ label: 'Text', value: [{ foreign: filter.text }] }, ...words],
    };
  }, [data, account, user, filter, ownerId, serviceId]);
  return { report, timeline: data?.timeline ?? null, error, retry: () => void refetch() };
}
