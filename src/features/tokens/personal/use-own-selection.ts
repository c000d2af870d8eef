// The selected tokens of the personal page. Switching between tokens and sessions clears the selection.
import { useCallback, useState } from 'react';

const NONE: ReadonlySet<string> = new Set();

export function useOwnSelection(sessions: boolean) {
  const [list, setList] = useState(sessions);
  const [ids, setIds] = useState(NONE);
  if (list !== sessions) {
    setList(sessions);
    setIds(NONE);
  }
  const select = useCallback(
    (changed: readonly string[], selected: boolean) =>
      setIds(before => {
        const next = new Set(before);
        for (const id of changed) {
          if (selected) next.add(id);
          else next.delete(id);
        }
        return next;
      }),
    [],
  );
  return { ids, select, clear: () => setIds(NONE) };
}
