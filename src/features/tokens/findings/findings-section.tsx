// All findings of a token, in its drawer: what is wrong, why, and what solves it.
import { FINDING_RULES } from '../../../domain/audit/finding-rules.ts';
import { findingsIn } from '../../../domain/audit/findings.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../../domain/audit/thresholds.ts';
import type { Token } from '../../../domain/token.ts';
import { DrawerSection } from '../drawer/drawer-section.tsx';
import { FindingFix } from './finding-fix.tsx';
import styles from './findings.module.css';

type FindingsSectionProps = {
  readonly token: Token;
  /** A mask of FINDINGS. */
  readonly findings: number;
  /** `null` for the usual ones. */
  readonly thresholds: Thresholds | null;
  readonly onDelete: () => void;
};

export function FindingsSection({ token, findings, thresholds, onDelete }: FindingsSectionProps) {
  const list = findingsIn(findings);
  if (list.length === 0) return null;
  return (
    <DrawerSection key={token.id}>
      <h3>Findings</h3>
      <ul className={styles.list}>
        {list.map(finding => {
          const { name, reason } = FINDING_RULES[finding];
          return (
            <li key={finding} className={styles.inDrawer}>
              <p>
                <strong>{name}</strong>
                <span className={styles.reason}>{reason(thresholds ?? DEFAULT_THRESHOLDS)}</span>
              </p>
              <FindingFix finding={finding} token={token} onDelete={onDelete} />
            </li>
          );
        })}
      </ul>
    </DrawerSection>
  );
}
