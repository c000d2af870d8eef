// What is missing from an export or a report of the account's tokens, by the state of the lists.
import { AUDIT_SOURCES, type AuditSource } from '../../../api/audit/audit-protocol.ts';
import {
  type AuditSnapshot,
  isLoading,
  type SourceState,
  shownSince,
} from '../../../api/audit/audit-snapshot.ts';
import { describeGaps } from '../../../domain/gaps.ts';
import { LIST_NOUNS } from '../../problems/list-nouns.ts';

const CONSEQUENCES: Partial<Record<AuditSource, string>> = {
  people: ' Owners and their roles are missing, and legacy tokens are not marked.',
};

/** Sentences; none if it is complete. Rows of an earlier time count as missing the newest ones. */
export function missingFromExport(sources: AuditSnapshot['sources']): readonly string[] {
  return AUDIT_SOURCES.flatMap(source => missingFrom(source, sources[source]));
}

function missingFrom(source: AuditSource, state: SourceState): readonly string[] {
  const noun = LIST_NOUNS[source];
  if (state.status === 'ready') {
    const gaps = describeGaps(state.gaps, noun);
    return gaps === null ? [] : [gaps];
  }
  const [first, again] = isLoading(state)
    ? ['were still loading', 'were being loaded again']
    : ['could not be loaded', 'could not be loaded again'];
  return shownSince(state) === null
    ? [`The ${noun.other} ${first}.${CONSEQUENCES[source] ?? ''}`]
    : [`The ${noun.other} ${again}, so they are not the newest.`];
}
