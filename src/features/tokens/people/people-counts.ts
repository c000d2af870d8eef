// How many tokens a person has, as far as the lists of the account tell it.
import { type AuditSnapshot, type SourceState, shownSince } from '../../../api/audit/audit-snapshot.ts';
import { hasGaps } from '../../../domain/gaps.ts';
import { formatCount } from '../../../ui/format-count.ts';

type Sources = AuditSnapshot['sources'];

/** An automation token that is missing from its list is counted as the person's own. */
export function activeTokensText(count: number, sources: Sources): string {
  const own = sources['user-tokens'];
  const automation = sources['automation-tokens'];
  return countText(count, [own, automation], {
    mayBeMore: lacksRows(own),
    mayBeFewer: lacksRows(automation),
  });
}

export function automationTokensText(count: number, sources: Sources): string {
  const automation = sources['automation-tokens'];
  return countText(count, [automation], { mayBeMore: lacksRows(automation), mayBeFewer: false });
}

/** A count that has not loaded must not be shown as 0. */
function countText(
  count: number,
  lists: readonly SourceState[],
  { mayBeMore, mayBeFewer }: { readonly mayBeMore: boolean; readonly mayBeFewer: boolean },
): string {
  const missing = lists.filter(list => shownSince(list) === null);
  if (missing.length > 0) return missing.some(({ status }) => status === 'failed') ? 'Unknown' : '…';
  if (mayBeMore && mayBeFewer) return 'Unknown';
  if (mayBeMore) return `At least ${formatCount(count)}`;
  return mayBeFewer ? `At most ${formatCount(count)}` : formatCount(count);
}

function lacksRows(list: SourceState): boolean {
  return list.status === 'ready' && hasGaps(list.gaps);
}
