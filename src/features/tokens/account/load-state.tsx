// How far the lists of the account are loaded, and which of them is missing.
import { useMutation } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { AUDIT_SOURCES, type AuditSource } from '../../../api/audit/audit-protocol.ts';
import { type AuditSnapshot, type SourceState, shownSince } from '../../../api/audit/audit-snapshot.ts';
import { formatInstant } from '../../../domain/time-zone.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { errorWords } from '../../problems/error-words.ts';
import styles from './account.module.css';

const WORDS: Record<AuditSource, { readonly list: string; readonly load: string; readonly missing: string }> =
  {
    'user-tokens': {
      list: 'User tokens',
      load: 'load the user tokens',
      missing: 'The list shows automation tokens only.',
    },
    'automation-tokens': {
      list: 'Automation tokens',
      load: 'load the automation tokens',
      missing: 'The list shows user tokens only.',
    },
    people: {
      list: 'People',
      load: 'load the people of the account',
      missing: 'Owners are shown by their ids, and the roles of their tokens are not known.',
    },
  };

type LoadStateProps = { readonly customerId: string; readonly sources: AuditSnapshot['sources'] };

/** "User tokens: 100,000. Automation tokens: loading, 200 so far. People: loading." Nothing once all is there. */
export function LoadProgress({ sources }: Pick<LoadStateProps, 'sources'>) {
  const timeZone = useTimeZone();
  if (!AUDIT_SOURCES.some(source => isLoading(sources[source]))) return null;
  const since = AUDIT_SOURCES.map(source => sinceOf(sources[source])).find(date => date !== null);
  return (
    <p className={styles.progress}>
      <Spinner />
      <span>
        {AUDIT_SOURCES.map(source => `${WORDS[source].list}: ${progressOf(sources[source])}.`).join(' ')}
        {since && ` What is shown meanwhile is from ${formatInstant(since, timeZone)}.`}
      </span>
    </p>
  );
}

/** What could not be loaded, what that means for the list, and a way to try again. */
export function LoadProblems({ customerId, sources }: LoadStateProps) {
  const retry = useMutation({
    mutationFn: (wanted: readonly AuditSource[]) => accountAudit().load(customerId, wanted),
  });
  const noList =
    shownSince(sources['user-tokens']) === null && shownSince(sources['automation-tokens']) === null;
  return AUDIT_SOURCES.map(source => {
    const state = sources[source];
    if (state.status !== 'failed') return null;
    return (
      <SourceProblem
        key={source}
        source={source}
        state={state}
        // With neither list there is nothing that could lack the other.
        noList={noList}
        busy={retry.isPending && retry.variables.includes(source)}
        onRetry={() => retry.mutate([source])}
      />
    );
  });
}

type SourceProblemProps = {
  readonly source: AuditSource;
  readonly state: Extract<SourceState, { status: 'failed' }>;
  readonly noList: boolean;
  readonly busy: boolean;
  readonly onRetry: () => void;
};

function SourceProblem({ source, state, noList, busy, onRetry }: SourceProblemProps) {
  const timeZone = useTimeZone();
  const { title, advice } = errorWords(state.error, WORDS[source].load);
  const meaning = state.since
    ? `What is shown of them is from ${formatInstant(state.since, timeZone)}.`
    : noList
      ? ''
      : WORDS[source].missing;
  return (
    <Alert
      tone={state.since ? 'warning' : 'danger'}
      title={title}
      role="alert"
      actions={
        <Button icon="refresh" onClick={onRetry} busy={busy} busyLabel="Loading…">
          Retry
        </Button>
      }
    >
      {advice} {meaning}
    </Alert>
  );
}

export function isLoading(state: SourceState): boolean {
  return state.status === 'idle' || state.status === 'loading';
}

function sinceOf(state: SourceState): Date | null {
  return state.status === 'loading' ? state.since : null;
}

function progressOf(state: SourceState): string {
  switch (state.status) {
    case 'idle':
      return 'loading';
    case 'loading':
      return state.loaded === 0 ? 'loading' : `loading, ${state.loaded.toLocaleString('en-GB')} so far`;
    case 'ready':
      return state.count.toLocaleString('en-GB');
    case 'failed':
      return 'could not be loaded';
  }
}
