// The mark of a row: its first status, or its worst finding, and how much else there is to know.
import { FINDING_RULES } from '../../../domain/audit/finding-rules.ts';
import { type Finding, findingsIn } from '../../../domain/audit/findings.ts';
import { statusLabel, type TokenStatus } from '../../../domain/token-status.ts';
import { Badge } from '../../../ui/badge.tsx';
import { MoreCount } from '../more-count.tsx';
import { StatusBadge } from '../status-badge.tsx';
import badges from '../tokens.module.css';

/** The findings that a status says with the same words. */
const SAID_BY: Partial<Record<Finding, TokenStatus['kind']>> = {
  'expires-soon': 'expires-soon',
  'never-used': 'never-used',
  'auto-deletes': 'auto-deletes',
  legacy: 'legacy',
};

type FindingMarksProps = {
  readonly statuses: readonly TokenStatus[];
  /** A mask of FINDINGS. */
  readonly findings: number;
};

export function FindingMarks({ statuses, findings }: FindingMarksProps) {
  const kinds = statuses.map(({ kind }) => kind);
  const marks = findingsIn(findings)
    .filter(finding => !kinds.some(kind => kind === SAID_BY[finding]))
    .map(finding => FINDING_RULES[finding].mark);
  const [status, ...otherStatuses] = statuses;
  const [worst, ...otherMarks] = marks;
  if (status !== undefined) {
    return (
      <span className={badges.firstBadge}>
        <StatusBadge status={status} />
        <MoreCount others={[...otherStatuses.map(statusLabel), ...marks]} />
      </span>
    );
  }
  if (worst === undefined) return null;
  return (
    <span className={badges.firstBadge}>
      <Badge icon="alert-circle">{worst}</Badge>
      <MoreCount others={otherMarks} />
    </span>
  );
}
