// What can stand between the counters and the table of the account page, loaded on demand.
import type { AccountAudit } from '../../../api/audit/account-audit.ts';
import type { AuditFilter, AuditPanel, AuditQuery } from '../../../domain/audit/audit-query.ts';
import type { AuditView } from '../../../domain/audit/audit-view.ts';
import { Button } from '../../../ui/button.tsx';
import { lazyPart } from '../../problems/lazy-part.tsx';
import { NO_STATE, useFindingFix } from '../findings/use-finding-fix.ts';
import styles from './account.module.css';

const FindingsPanel = lazyPart(
  () => import('../findings/findings-panel.tsx').then(module => module.FindingsPanel),
  { loading: () => <p>Loading findings…</p> },
);

const ChangesPanel = lazyPart(
  () => import('../changes/changes-panel.tsx').then(module => module.ChangesPanel),
  { loading: () => <p>Loading changes…</p> },
);

const TimelinePanel = lazyPart(
  () => import('../timeline/timeline-panel.tsx').then(module => module.TimelinePanel),
  { loading: () => <p>Loading timeline…</p> },
);

const PANELS: readonly { readonly panel: AuditPanel; readonly label: string }[] = [
  { panel: 'findings', label: 'Findings' },
  { panel: 'timeline', label: 'Timeline' },
  { panel: 'changes', label: 'Changes' },
];

type PanelButtonsProps = {
  readonly shown: AuditPanel | null;
  readonly onShow: (panel: AuditPanel | null) => void;
};

export function PanelButtons({ shown, onShow }: PanelButtonsProps) {
  return (
    <fieldset className={styles.panels} aria-label="Panels">
      {PANELS.map(({ panel, label }) => (
        <Button
          key={panel}
          size="small"
          aria-expanded={shown === panel}
          onClick={() => onShow(shown === panel ? null : panel)}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  );
}

type AccountPanelProps = {
  readonly audit: AccountAudit;
  readonly view: AuditView;
  readonly query: AuditQuery;
  readonly filterBy: (patch: Partial<AuditFilter>) => void;
  readonly onDeleteSelected: (count: number) => void;
  /** Whether all tokens are loaded. */
  readonly isWhole: boolean;
  /** When the lists were loaded. */
  readonly updatedAt: Date | null;
  readonly onOpen: (id: string) => void;
  readonly change: (patch: Partial<AuditQuery>) => void;
  readonly now: Date;
};

export function AccountPanel(props: AccountPanelProps) {
  const { audit, view, query, filterBy, onDeleteSelected, change, now, ...changes } = props;
  const { filter, panel } = query;
  const fix = useFindingFix({ audit, filter, filterBy, onDeleteSelected });
  if (panel === 'changes') return <ChangesPanel {...changes} audit={audit} />;
  if (panel === 'timeline')
    return <TimelinePanel view={view} query={query} change={change} filterBy={filterBy} now={now} />;
  if (panel !== 'findings' || view.findings === null) return null;
  return (
    <FindingsPanel
      audit={audit}
      isWhole={changes.isWhole}
      counts={view.findings}
      filter={filter}
      onFilter={patch => filterBy('finding' in patch ? { ...NO_STATE, ...patch } : patch)}
      onFix={(finding, count) => void fix(finding, count)}
    />
  );
}
