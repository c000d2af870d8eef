// Asks for sudo when a page that creates tokens is opened. After Cancel, submitting its form asks again.
import { useEffect, useRef } from 'react';
import type { Sentence } from '../../../domain/sentence.ts';
import { useSudo } from '../../sudo/sudo-provider.tsx';

/**
 * @param isWanted `false` until everything is known, and for what is known to be refused: that is said before the
 * password is asked. Only the first `true` counts.
 */
export function useSudoOnArrival(isWanted: boolean, note: Sentence | null) {
  const { requestSudo } = useSudo();
  const asked = useRef(false);
  useEffect(() => {
    if (!isWanted || asked.current) return;
    asked.current = true;
    // The page shows the error, because its own requests fail too.
    requestSudo('create a token', note).catch(() => undefined);
  }, [isWanted, requestSudo, note]);
}
