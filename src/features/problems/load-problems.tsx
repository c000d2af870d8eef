// Alerts for the account's lists that could not be loaded: what is missing, and a way to retry.
import { useMutation } from '@tanstack/react-query';
import { accountAudit } from '../../api/audit/account-audit.ts';
import { AUDIT_SOURCES, type AuditSource } from '../../api/audit/audit-protocol.ts';
import type { AuditSnapshot, SourceState } from '../../api/audit/audit-snapshot.ts';
import { formatInstant } from '../../domain/time-zone.ts';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { ListGaps } from './list-gaps.tsx';
import { LIST_NOUNS } from './list-nouns.ts';
import { RequestProblem } from './request-problem.tsx';

type LoadProblemsProps = {
  readonly customerId: string;
  readonly sources: AuditSnapshot['sources'];
  /** What is missing on the page without a source, where the page does not show that itself. */
  readonly consequences?: Partial<Record<AuditSource, string>>;
};

export function LoadProblems({ customerId, sources, consequences = {} }: LoadProblemsProps) {
  const retry = useMutation({
    mutationFn: (source: AuditSource) => accountAudit().load(customerId, [source]),
  });
  return AUDIT_SOURCES.map(source => {
    const state = sources[source];
    if (state.status === 'ready')
      return (
        <ListGaps
          key={source}
          gaps={state.gaps}
          noun={LIST_NOUNS[source]}
          onRetry={() => retry.mutate(source)}
          busy={retry.isPending && retry.variables === source}
        />
      );
    if (state.status !== 'failed') return null;
    return (
      <LoadProblem
        key={source}
        action={`${state.since ? 'refresh' : 'load'} the ${LIST_NOUNS[source].other}`}
        state={state}
        consequence={consequences[source]}
        busy={retry.isPending && retry.variables === source}
        onRetry={() => retry.mutate(source)}
      />
    );
  });
}

type LoadProblemProps = {
  /** Completes "Couldn’t …". */
  readonly action: string;
  readonly state: Extract<SourceState, { status: 'failed' }>;
  readonly consequence: string | undefined;
  readonly busy: boolean;
  readonly onRetry: () => void;
};

function LoadProblem({ action, state, consequence, busy, onRetry }: LoadProblemProps) {
  const timeZone = useTimeZone();
  const shown = state.since && `Showing data from ${formatInstant(state.since, timeZone)}.`;
  const details = shown ?? consequence;
  return (
    <RequestProblem
      error={state.error}
      action={action}
      tone={state.since ? 'warning' : 'danger'}
      onRetry={onRetry}
      busy={busy}
    >
      {details}
    </RequestProblem>
  );
}
