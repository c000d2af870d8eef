// What is wrong with the tokens of the account: each finding with its count, its reason and what solves it.

import { useSyncExternalStore } from 'react';
import type { AccountAudit } from '../../../api/audit/account-audit.ts';
import { isWhole as isListWhole } from '../../../api/audit/audit-snapshot.ts';
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import type { FindingCounts } from '../../../domain/audit/audit-view.ts';
import { FINDING_RULES } from '../../../domain/audit/finding-rules.ts';
import { FINDINGS, type Finding } from '../../../domain/audit/findings.ts';
import { DEFAULT_THRESHOLDS } from '../../../domain/audit/thresholds.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { ToggleButton } from '../../../ui/toggle-button.tsx';
import styles from './findings.module.css';
import { FIX_LOOKS } from './fix-looks.ts';
import { ThresholdFields } from './threshold-fields.tsx';

type FindingsPanelProps = {
  readonly audit: AccountAudit;
  /** Whether all tokens are loaded. */
  readonly isWhole: boolean;
  readonly counts: FindingCounts;
  readonly filter: AuditFilter;
  readonly onFilter: (patch: Partial<AuditFilter>) => void;
  /** Solves the finding for all tokens that have it, `count` of them. */
  readonly onFix: (finding: Finding, count: number) => void;
};

export function FindingsPanel(props: FindingsPanelProps) {
  const { audit, isWhole, counts, filter, onFilter, onFix } = props;
  const { people } = useSyncExternalStore(audit.subscribe, audit.snapshot).sources;
  const thresholds = filter.thresholds ?? DEFAULT_THRESHOLDS;
  const countOf = (finding: Finding) => counts[FINDINGS.indexOf(finding)] ?? 0;
  const isListed = (finding: Finding) => countOf(finding) > 0 || finding === filter.finding;
  const listed = FINDINGS.filter(isListed);
  const clean = FINDINGS.filter(finding => !isListed(finding));
  return (
    <section className={styles.panel} aria-labelledby="findings-title">
      <div className={styles.head}>
        <h2 id="findings-title">Findings</h2>
        <p className={styles.muted}>The worst first. Expired tokens and sessions have no findings.</p>
      </div>
      {!isWhole && <p>Some tokens are missing or not up to date, so the counts may be too low.</p>}
      {!isListWhole(people) && (
        <p>
          The users of the account are not all loaded, so findings about owners and legacy tokens may be
          missing.
        </p>
      )}
      {listed.length === 0 ? (
        <p>None of these tokens has a finding.</p>
      ) : (
        <ul className={styles.list}>
          {listed.map(finding => {
            const { name, reason, fix } = FINDING_RULES[finding];
            const pressed = filter.finding === finding;
            const count = countOf(finding);
            const { icon, label } = FIX_LOOKS[fix](count);
            return (
              <li key={finding} className={styles.finding}>
                <span>
                  <ToggleButton
                    pressed={pressed}
                    onClick={() => onFilter({ finding: pressed ? null : finding })}
                  >
                    <strong>{formatCount(count)}</strong> <span>{name}</span>
                  </ToggleButton>
                </span>
                <span className={styles.reason}>{reason(thresholds)}</span>
                <Button
                  size="small"
                  variant="quiet"
                  icon={icon}
                  aria-label={`${label} ${name}`}
                  aria-disabled={count === 0 || undefined}
                  onClick={() => count > 0 && onFix(finding, count)}
                >
                  {label}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {clean.length > 0 && (
        <p className={styles.muted}>
          {`No token has one of the others: ${clean.map(finding => FINDING_RULES[finding].name.toLowerCase()).join(', ')}.`}
        </p>
      )}
      <Disclosure
        summary={filter.thresholds === null ? 'Thresholds' : 'Thresholds (changed)'}
        startsOpen={filter.thresholds !== null}
      >
        <ThresholdFields
          thresholds={filter.thresholds}
          onChange={changed => onFilter({ thresholds: changed })}
        />
      </Disclosure>
    </section>
  );
}
