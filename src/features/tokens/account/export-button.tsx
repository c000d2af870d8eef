// The filtered tokens as a file.
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
    // What it holds is the account's: nothing of it stays behind.
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

export function ExportButton({ file }: { readonly file: TokenExport }) {
  return (
    <Button icon="download" busy={file.isPending} busyLabel="Exporting…" onClick={() => file.mutate()}>
      Export CSV
    </Button>
  );
}

/** Stays until the next try. Not in the words for requests: the file is made here, of what is loaded. */
export function ExportProblem({ file }: { readonly file: TokenExport }) {
  if (file.error === null) return null;
  return (
    <Alert tone="danger" title="We could not export the tokens." role="alert">
      Nothing was saved. Reload the page and try again. If it fails again, filter the list first, so that the
      file is smaller. What failed: “{file.error.message}”
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
