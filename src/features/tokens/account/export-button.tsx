// Exports the filtered tokens as a CSV file.
import { useMutation } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { useToast } from '../../../ui/toast.tsx';

export function useTokenExport(customerId: string, query: AuditQuery) {
  const toast = useToast();
  return useMutation({
    mutationFn: () => accountAudit().exportCsv(query.filter, query.order),
    // The file holds the account's data: don't keep it in the cache.
    gcTime: 0,
    onSuccess: ({ blob, rows }) => {
      const name = `tokens-${customerId}-${new Date().toISOString().slice(0, 10)}.csv`;
      save(blob, name);
      const tokens = `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'token' : 'tokens'}`;
      toast({ message: `${tokens} exported to ${name}.`, tone: 'success' });
    },
  });
}

type TokenExport = ReturnType<typeof useTokenExport>;

type ExportProps = { readonly tokenExport: TokenExport };

export function ExportButton({ tokenExport: { isPending, mutate } }: ExportProps) {
  return (
    <Button icon="download" busy={isPending} busyLabel="Exporting…" onClick={() => mutate()}>
      Export CSV
    </Button>
  );
}

/** Stays until the next attempt. No `RequestProblem`, because the export sends no request. */
export function ExportProblem({ tokenExport: { error } }: ExportProps) {
  if (error === null) return null;
  return (
    <Alert tone="danger" title="We could not export the tokens." role="alert">
      Nothing was saved. Reload the page and try again. If it fails again, filter the list first, so that the
      file is smaller. What failed: “{error.message}”
    </Alert>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
