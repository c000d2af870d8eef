// State of a text field whose value is kept in the address, where updates arrive late.
import { useState } from 'react';

/**
 * Shows the typed text at once and commits it. The draft overrides the committed value until both are equal; after
 * that, Back and Forward change the field.
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
