// Saves the filtered tokens as a CSV file, or reminders of them. Waits for all lists, and says if one of them failed.
import { useMutation } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { AUDIT_SOURCES } from '../../../api/audit/audit-protocol.ts';
import { type AuditSnapshot, isLoading } from '../../../api/audit/audit-snapshot.ts';
import { serverNow } from '../../../api/server-clock.ts';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import { exportFileName, exportMessage } from '../../../domain/export-file.ts';
import { Button } from '../../../ui/button.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { RemindersButton } from '../reminders/reminders-button.tsx';
import styles from './account.module.css';
import { missingFromExport } from './export-gaps.ts';
import { WorkerProblem } from './worker-problem.tsx';

/** The id of the button, used to restore focus. */
const EXPORT_ID = 'export-tokens';

type Sources = AuditSnapshot['sources'];

export function useTokenExport(customerId: string, query: AuditQuery, sources: Sources) {
  const toast = useToast();
  return useMutation({
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
}

type TokenExport = ReturnType<typeof useTokenExport>;

type ExportProps = { readonly tokenExport: TokenExport };

type ExportButtonProps = ExportProps & { readonly query: AuditQuery; readonly sources: Sources };

/** With the button for reminders of the same tokens, except for browser sessions, which nobody replaces. */
export function ExportButton({ tokenExport, query, sources }: ExportButtonProps) {
  const reasonId = useId();
  const ref = useRef<HTMLButtonElement>(null);
  // The button goes away with the list if the worker fails.
  useFocusHandover(ref);
  const loading = AUDIT_SOURCES.some(source => isLoading(sources[source]));
  return (
    <span className={styles.export}>
      <span className={styles.files}>
        {!query.filter.sessions && (
          <RemindersButton
            rows={() => accountAudit().rows(query.filter, query.order)}
            missing={() => missingFromExport(sources)}
            blockedBy={loading ? reasonId : undefined}
          />
        )}
        <Button
          ref={ref}
          id={EXPORT_ID}
          icon="download"
          busy={tokenExport.isPending}
          busyLabel="Exporting…"
          aria-disabled={loading || undefined}
          aria-describedby={loading ? reasonId : undefined}
          onClick={() => !loading && tokenExport.mutate()}
        >
          Export CSV
        </Button>
      </span>
      {loading && (
        <small id={reasonId} className={styles.muted}>
          Available once all lists have loaded.
        </small>
      )}
    </span>
  );
}

/** Stays until the next attempt. */
export function ExportProblem({ tokenExport: { error, mutate } }: ExportProps) {
  if (error === null) return null;
  return (
    <WorkerProblem
      title="Couldn’t export the tokens."
      error={error}
      onRetry={() => mutate()}
      nextId={EXPORT_ID}
    >
      Nothing was saved. Try again. If it fails again, filter the list first, so that the file is smaller.
    </WorkerProblem>
  );
}
