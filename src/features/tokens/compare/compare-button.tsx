// Compares the two selected tokens.
import { useState } from 'react';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { Button } from '../../../ui/button.tsx';
import { lazyPart } from '../../problems/lazy-part.tsx';

const CompareDialog = lazyPart(() => import('./compare-dialog.tsx').then(module => module.CompareDialog), {
  problem: ({ onClose }) => onClose,
});

type CompareButtonProps = {
  /** The selected tokens. */
  readonly selectedRows: () => Promise<readonly AuditRow[]>;
};

export function CompareButton({ selectedRows }: CompareButtonProps) {
  const [rows, setRows] = useState<readonly [AuditRow, AuditRow] | null>(null);
  const open = async () => {
    const [first, second] = await selectedRows();
    if (first && second) setRows([first, second]);
  };
  return (
    <>
      <Button size="small" onClick={() => void open()}>
        Compare
      </Button>
      {rows && <CompareDialog rows={rows} onClose={() => setRows(null)} />}
    </>
  );
}
