// Saves the filtered tokens as a CSV file or reminders of them, which wait for all lists, or opens the report of them.
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { AUDIT_SOURCES } from '../../../api/audit/audit-protocol.ts';
import { type AuditSnapshot, isLoading } from '../../../api/audit/audit-snapshot.ts';
import { serverNow } from '../../../api/server-clock.ts';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import { exportFileName, exportMessage } from '../../../domain/export-file.ts';
import type { User } from '../../../domain/user.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { MORE_ICONS } from '../../../ui/more-icons.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { lazyPart, usePreload } from '../../problems/lazy-part.tsx';
import { useReminders } from '../reminders/use-reminders.ts';
import styles from './account.module.css';
import { missingFromExport } from './export-gaps.ts';
import { WorkerProblem } from './worker-problem.tsx';

const ReportDialog = lazyPart(
  () => import('../report/report-dialog.tsx').then(module => module.ReportDialog),
  {
    problem: ({ onClose }) => onClose,
  },
);

/** The id of the button, used to restore focus. */
const EXPORT_ID = 'export-tokens';

type Sources = AuditSnapshot['sources'];

export function useExports(customerId: string, query: AuditQuery, sources: Sources) {
  const toast = useToast();
  const csv = useMutation({
    mutationFn: async () => {
      const missing = missingFromExport(sources);
      return { ...(await accountAudit().exportCsv(query.filter, query.order)), missing };
    },
    // The file holds the account's data: don't keep it in the cache.
    gcTime: 0,
    onSuccess: ({ blob, rows, missing }) => {
      const facts = { customerId, rows, day: serverNow().toISOString().slice(0, 10), missing };
      saveFile(exportFileName(facts), blob);
      toast({ message: exportMessage(facts), tone: missing.length === 0 ? 'success' : 'warning' });
    },
  });
  const reminders = useReminders({
    write: context => accountAudit().reminders(query.filter, query.order, context),
    missing: () => missingFromExport(sources),
    onSaved: toast,
  });
  return { csv, reminders };
}

type ExportProps = { readonly exports: ReturnType<typeof useExports> };

type ExportMenuProps = ExportProps & {
  readonly user: User;
  readonly query: AuditQuery;
  readonly sources: Sources;
};

export function ExportMenu({ exports: { csv, reminders }, user, query, sources }: ExportMenuProps) {
  // Browser sessions have no reminders, because nobody replaces them, and no findings to report.
  const { sessions } = query.filter;
  const [isReporting, setReporting] = useState(false);
  usePreload(ReportDialog);
  const reasonId = useId();
  const ref = useRef<HTMLSpanElement>(null);
  // The button goes away with the list if the worker fails.
  useFocusHandover(ref);
  const loading = AUDIT_SOURCES.some(source => isLoading(sources[source]));
  const blocked = { 'aria-disabled': loading || undefined, 'aria-describedby': reasonId };
  return (
    <span ref={ref}>
      <Menu
        name="Export"
        label="Export"
        buttonId={EXPORT_ID}
        variant="secondary"
        size="medium"
        icon={MORE_ICONS.download}
        endIcon="chevron-down"
        align="end"
        busy={csv.isPending || reminders.isPending}
        busyLabel="Exporting…"
      >
        {close => {
          const run = (mutate: () => void) => {
            if (loading) return;
            mutate();
            close();
          };
          return (
            <div className={styles.files}>
              <Button variant="quiet" icon={MORE_ICONS.download} {...blocked} onClick={() => run(csv.mutate)}>
                Export CSV
              </Button>
              {!sessions && (
                <>
                  <Button variant="quiet" icon="clock" {...blocked} onClick={() => run(reminders.mutate)}>
                    Reminders
                  </Button>
                  <Button
                    variant="quiet"
                    icon={MORE_ICONS.eye}
                    onClick={() => {
                      close();
                      setReporting(true);
                    }}
                  >
                    Report…
                  </Button>
                </>
              )}
              <small id={reasonId} className={styles.muted}>
                {loading ? 'Available once all lists have loaded.' : explanation(sessions)}
              </small>
            </div>
          );
        }}
      </Menu>
      {isReporting && <ReportDialog user={user} query={query} onClose={() => setReporting(false)} />}
    </span>
  );
}

function explanation(sessions: boolean): string {
  return sessions
    ? 'The file contains the sessions that match the filters.'
    : 'Each contains the tokens that match the filters. Reminders are a calendar file.';
}

const ADVICE =
  'Nothing was saved. Try again. If it fails again, filter the list first, so that the file is smaller.';

/** Stays until the next attempt. */
export function ExportProblems({ exports: { csv, reminders } }: ExportProps) {
  return (
    <>
      {csv.error && (
        <WorkerProblem
          title="Couldn’t export the tokens."
          error={csv.error}
          onRetry={() => csv.mutate()}
          nextId={EXPORT_ID}
        >
          {ADVICE}
        </WorkerProblem>
      )}
      {reminders.error && (
        <WorkerProblem
          title="Couldn’t save the reminders."
          error={reminders.error}
          onRetry={() => reminders.mutate()}
          nextId={EXPORT_ID}
        >
          {ADVICE}
        </WorkerProblem>
      )}
    </>
  );
}
