// What the account page is asked to delete: one token, or the selected ones, whose dialog opens before they have loaded.
import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { AccountAudit } from '../../../api/audit/account-audit.ts';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import type { DeletionKind } from '../../../domain/deletion-words.ts';
import type { DeletionRequest, SelectionRequest } from '../list/deletion-dialog.tsx';

export function useDeletionRequest(audit: AccountAudit) {
  const [request, setRequest] = useState<DeletionRequest | null>(null);
  const lastNumber = useRef(0);
  const requestOne = useCallback(
    (row: AuditRow, from: 'row' | 'drawer') => setRequest({ kind: 'one', row, from }),
    [],
  );
  const update = (number: number, changes: Partial<SelectionRequest>) =>
    setRequest(before =>
      before?.kind === 'selected' && before.number === number ? { ...before, ...changes } : before,
    );
  const { mutate, error } = useMutation({
    // One after the other: the worker keeps one selection for the slices that it sends.
    scope: { id: 'selected-tokens' },
    // Returns nothing, so that no cache holds the account's data.
    mutationFn: async (number: number) => {
      update(number, { rows: await audit.selected(loaded => update(number, { loaded })) });
    },
  });
  return {
    request,
    requestOne,
    requestSelected: (what: DeletionKind, count: number) => {
      lastNumber.current += 1;
      const number = lastNumber.current;
      setRequest({ kind: 'selected', number, what, count, loaded: 0, rows: null });
      mutate(number);
    },
    /** Why the selected tokens could not be loaded. */
    error,
    retry: () => mutate(lastNumber.current),
    close: () => setRequest(null),
  };
}
