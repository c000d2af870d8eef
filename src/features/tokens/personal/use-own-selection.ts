// The selected tokens of the personal page. Tokens and sessions are two lists, so nothing stays selected in the other one.
import { useCallback, useState } from 'react';

type Selection = { readonly sessions: boolean; readonly ids: ReadonlySet<string> };

const NONE: ReadonlySet<string> = new Set();

export function useOwnSelection(sessions: boolean) {
  const [selection, setSelection] = useState<Selection>({ sessions, ids: NONE });
  const ids = selection.sessions === sessions ? selection.ids : NONE;
  const select = useCallback(
    (changed: readonly string[], selected: boolean) =>
      setSelection(before => {
        const next = new Set(before.sessions === sessions ? before.ids : NONE);
        for (const id of changed) {
          if (selected) next.add(id);
          else next.delete(id);
        }
        return { sessions, ids: next };
      }),
    [sessions],
  );
  return { ids, select, clear: () => setSelection({ sessions, ids: NONE }) };
}
