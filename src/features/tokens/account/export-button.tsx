// The filtered tokens as a file.
import { useMutation } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import { Button } from '../../../ui/button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { errorWords } from '../../session/error-words.ts';

type ExportButtonProps = { readonly customerId: string; readonly query: AuditQuery };

export function ExportButton({ customerId, query }: ExportButtonProps) {
  const toast = useToast();
  const file = useMutation({
    mutationFn: () => accountAudit().exportCsv(query.filter, query.order),
    // What it holds is the account's: nothing of it stays behind.
    gcTime: 0,
    onSuccess: ({ blob, rows }) => {
      const name = `tokens-${customerId}-${new Date().toISOString().slice(0, 10)}.csv`;
      save(blob, name);
      const tokens = `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'token' : 'tokens'}`;
      toast({ message: `${tokens} exported to ${name}.`, tone: 'success' });
    },
    onError: error => {
      const { title, advice } = errorWords(error, 'export the tokens');
      toast({ message: `${title} ${advice}`, tone: 'warning' });
    },
  });
  return (
    <Button icon="download" busy={file.isPending} busyLabel="Exporting…" onClick={() => file.mutate()}>
      Export CSV
    </Button>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
