// What of the people page could not be loaded or found, and a way to try again.

import { AUDIT_SOURCES, type AuditSource } from '../../../api/audit/audit-protocol.ts';
import type { AuditSnapshot } from '../../../api/audit/audit-snapshot.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { ListProblem } from '../../problems/list-problem.tsx';
import { loadedAt } from './people-queries.ts';

const WHAT: Record<AuditSource, string> = {
  people: 'the people of the account',
  'user-tokens': 'the user tokens',
  'automation-tokens': 'the automation tokens',
};

type PeopleProblemsProps = {
  readonly sources: AuditSnapshot['sources'];
  /** The address names somebody who is not in the account. */
  readonly unknownPerson: boolean;
  readonly onForget: () => void;
  readonly onRetry: (source: AuditSource) => void;
  readonly busy: boolean;
};

export function PeopleProblems({ sources, unknownPerson, onForget, onRetry, busy }: PeopleProblemsProps) {
  return (
    <>
      {AUDIT_SOURCES.map(source => {
        const state = sources[source];
        if (state.status !== 'failed') return null;
        return (
          <ListProblem
            key={source}
            what={WHAT[source]}
            error={state.error}
            updatedAt={loadedAt(state) ?? 0}
            onRetry={() => onRetry(source)}
            busy={busy}
          />
        );
      })}
      {unknownPerson && (
        <Alert
          tone="warning"
          role="status"
          title="The person of this address is not in the account."
          actions={<Button onClick={onForget}>Show everyone</Button>}
        >
          They may have been deleted, or belong to another account.
        </Alert>
      )}
    </>
  );
}
