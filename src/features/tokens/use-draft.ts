// A text field whose value lives in the address, but never lags behind the keys.
import { useState } from 'react';

/**
 * Shows what is typed at once and commits it; while the commit is under way the draft is what counts.
 * Back and Forward show through as soon as the draft has arrived.
 */
export function useDraft(committed: string, commit: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === committed) setDraft(null);
  const change = (text: string) => {
    setDraft(text);
    commit(text);
  };
  return [draft ?? committed, change] as const;
}
